import { seeded } from '../../tools/load/random.mjs';
import { submission } from '../../tools/load/records.mjs';
import { tokenFor } from '../../tools/load/tokens.mjs';
import { insist } from '../../tools/load/walk.mjs';
import { quantiles } from '../machine.mjs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * One open-loop stage: requests arrive at `rate` a second whatever the answers do. Latency counts from the moment a
 * request was due, so that waiting in line is not left out.
 * @returns ids of acknowledged requests, answer = due -> acknowledged, staleness = acknowledged -> visible,
 *   endToEnd = due -> visible; all in ms
 */
export async function stage({ client, live, tokenKey, rate, seconds, tag, patienceMs = 30_000 }) {
  const count = Math.round(rate * seconds);
  const tokens = new Map();
  const tokenOf = (party) =>
    tokens.get(party) ?? (tokens.set(party, tokenFor(tokenKey, 'permanent-mission', party)), tokens.get(party));
  const sent = [];
  const refused = [];
  const start = performance.now();

  async function submit(n, due) {
    const body = submission(n, seeded(n + 1));
    const options = { token: tokenOf(body.requester), key: `${tag}-${n}`, body, timeoutMs: 10_000 };
    const answer = await insist(() => client.call('POST', '/api/v1/requests/submissions', options), 60_000);
    if (answer.status === 201) sent.push({ id: answer.body.id, due, acknowledged: performance.now() });
    else refused.push(answer.status);
  }

  const running = [];
  for (let n = 0; n < count;) {
    const late = performance.now() - start;
    for (; n < count && (n / rate) * 1000 <= late; n++) running.push(submit(n, start + (n / rate) * 1000));
    await pause(1);
  }
  await Promise.all(running);
  const elapsed = (performance.now() - start) / 1000;
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(50))
    if (sent.every(({ id }) => live.seen.has(`${id}:1`))) break;

  const visible = sent.filter(({ id }) => live.seen.has(`${id}:1`));
  const seenAt = ({ id }) => live.seen.get(`${id}:1`);
  return {
    ids: sent.map(({ id }) => id),
    result: {
      rate,
      seconds,
      acknowledged: sent.length,
      achievedPerSecond: Number((sent.length / elapsed).toFixed(1)),
      refused: refused.length,
      visibleLive: visible.length,
      answerMs: quantiles(sent.map(({ due, acknowledged }) => acknowledged - due)),
      stalenessMs: quantiles(visible.map((each) => Math.max(0, seenAt(each) - each.acknowledged))),
      endToEndMs: quantiles(visible.map((each) => seenAt(each) - each.due)),
    },
  };
}
