// Takes fictitious requests through their first steps, over the public interface, as callers that never give up would:
// a broken connection, 502 or 503 means "ask again"; a creation is asked again with the same key.
import { seeded } from './random.mjs';
import { programmes, submission } from './records.mjs';
import { tokenFor } from './tokens.mjs';
import { setTimeout as pause } from 'node:timers/promises';

const API = '/api/v1';
const NEXT = {
  submitted: ['register', 'registrar', 'registered'],
  registered: ['authenticate', 'registrar', 'authenticated'],
  authenticated: ['acknowledge', 'chair', 'acknowledged'],
};

/** Calls until an answer comes that is not the fault of a dead part. @throws after `patienceMs` without one */
export async function insist(attempt, patienceMs = 90_000) {
  const deadline = Date.now() + patienceMs;
  for (let last = 'no answer'; ; await pause(100)) {
    const answer = await attempt().catch((error) => ((last = error.message), null));
    if (answer && ![429, 502, 503, 504].includes(answer.status)) return answer;
    if (answer) last = `${answer.status} ${answer.body?.code ?? ''}`;
    if (Date.now() > deadline) throw new Error(`no answer for ${patienceMs / 1000} s; the last was: ${last}`);
  }
}

function must(answer, status, what) {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** `work(0)` to `work(count - 1)`, `parallel` of them at once. */
export async function inParallel(count, parallel, work) {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}

export function walker(client, tokenKey, tag) {
  const token = (role, party) => tokenFor(tokenKey, role, party);
  const registrar = token('registrar');
  const staff = { registrar, chair: token('chair'), expert: token('expert') };

  /** Puts `count` programmes on offer. */
  async function offerProgrammes(count) {
    await inParallel(count, 8, async (n) => {
      const body = programmes(count)[n];
      const post = () => client.call('POST', `${API}/offers`, { token: registrar, key: `${tag}-p${n}`, body });
      must(await insist(post), 201, 'programme');
    });
  }

  /** Submits the n-th request of this walk. @returns its id and version */
  async function submit(n, items = 1) {
    const body = submission(n, seeded(n + 1), items);
    const mission = token('permanent-mission', body.requester);
    const post = () =>
      client.call('POST', `${API}/requests/submissions`, { token: mission, key: `${tag}-r${n}`, body });
    return must(await insist(post), 201, 'submission');
  }

  const read = async (id) =>
    must(await insist(() => client.call('GET', `${API}/requests/${id}`, { token: staff.expert })), 200, 'read');

  /** Takes a submitted request as far as its acknowledgement, whatever of it was done before. */
  async function acknowledge({ id, version, state = 'submitted' }) {
    const [command, role, next] = NEXT[state] ?? [];
    if (!command) return;
    const path = `${API}/requests/${id}/${command}`;
    const answer = await insist(() => client.call('POST', path, { token: staff[role], ifMatch: version, body: {} }));
    if (answer.status === 200) return acknowledge({ id, version: answer.body.version, state: next });
    if (![409, 412].includes(answer.status)) must(answer, 200, command);
    return acknowledge(await read(id)); // it was done before the answer was lost
  }

  /**
   * Submits `count` requests and acknowledges every `acknowledgeEvery`-th.
   * @returns ids in order of submission; acknowledged: those that must have a letter
   */
  async function walk(count, { parallel = 8, acknowledgeEvery = 1 } = {}) {
    const ids = [];
    await inParallel(count, parallel, async (n) => {
      const submitted = await submit(n);
      ids[n] = submitted.id;
      if (n % acknowledgeEvery === 0) await acknowledge(submitted);
    });
    return { ids, acknowledged: ids.filter((_, n) => n % acknowledgeEvery === 0) };
  }

  return { staff, offerProgrammes, submit, acknowledge, walk };
}
