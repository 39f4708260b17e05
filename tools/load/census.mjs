// Counts, over the public interface, what became of requests: each there once, its suggestions once, its letter once.
import { insist } from './walk.mjs';
import { setTimeout as pause } from 'node:timers/promises';

const API = '/api/v1';

/** Every record of a list, page by page. */
export async function pages(client, path, token, take) {
  for (let cursor = ''; ;) {
    const query = `${path.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { status, body } = await insist(() => client.call('GET', `${API}${path}${query}`, { token }));
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    body.items.forEach(take);
    if (!body.next) return;
    cursor = body.next;
  }
}

const tally = (count, key) => count.set(key, (count.get(key) ?? 0) + 1);

/**
 * What is wrong with one-item requests now, in words; empty when each of `ids` is there exactly once with exactly one list of
 * suggestions that owes nothing, and each of `acknowledged` has exactly one letter of acknowledgement.
 */
export async function faults(client, expert, { ids, acknowledged = [] }) {
  const requests = new Map();
  const lists = new Map();
  const letters = new Map();
  const problems = [];
  await pages(client, '/requests', expert, ({ id }) => tally(requests, id));
  await pages(client, '/suggestions', expert, (list) => {
    tally(lists, list.requestId);
    const programmes = list.entries.map((entry) => entry.programmeId);
    if (list.owed) problems.push(`${list.itemId}: owes a match`);
    if (new Set(programmes).size !== programmes.length) problems.push(`${list.itemId}: names a programme twice`);
  });
  if (acknowledged.length)
    await pages(client, '/letters', expert, ({ requestId, purpose }) => {
      if (purpose === 'acknowledgement') tally(letters, requestId);
    });
  const expectOnce = (wanted, count, what) => {
    for (const id of wanted) if ((count.get(id) ?? 0) !== 1) problems.push(`${id}: ${count.get(id) ?? 0} ${what}`);
  };
  expectOnce(ids, requests, 'requests');
  expectOnce(ids, lists, 'lists of suggestions');
  expectOnce(acknowledged, letters, 'letters of acknowledgement');
  return problems;
}

/** Requests that are asked after before everything is counted: pages of thousands keep busy what is waited for. */
const ASKED = 20;

/** Whether a few of `ids`, from the first to the last, have lists that owe nothing. */
async function fewAreWell(client, token, ids) {
  const step = Math.max(1, Math.floor(ids.length / ASKED));
  for (let at = ids.length - 1; at >= 0; at -= step) {
    const path = `${API}/suggestions?requestId=${ids[at]}`;
    const { body } = await insist(() => client.call('GET', path, { token }));
    if (!body.items?.length || body.items.some(({ owed }) => owed)) return false;
  }
  return true;
}

/** Waits until nothing is wrong. @throws with what still is, when it has not become less for `patienceMs` */
export async function settled(client, expert, walked, patienceMs = 120_000) {
  let [least, since] = [Infinity, Date.now()];
  for (let took = 0; ; await pause(Math.max(500, took))) {
    if (Date.now() - since < patienceMs && !(await fewAreWell(client, expert, walked.ids))) continue;
    const began = Date.now();
    const wrong = await faults(client, expert, walked);
    took = Date.now() - began;
    if (wrong.length === 0) return;
    if (wrong.length < least) [least, since] = [wrong.length, Date.now()];
    if (Date.now() - since > patienceMs)
      throw new Error(`${wrong.length} things are wrong, first: ${wrong.slice(0, 10).join('; ')}`);
  }
}
