import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '../../tools/load/random.mjs';
import { quantiles } from '../machine.mjs';
import { programmeOf } from './churn.mjs';

export const API = '/api/v1';
export const PATIENCE_MS = 60_000;
const CHANGES = 0.05;

export const must = ({ status, body }, wanted) => {
  if (status !== wanted) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

/** Processor time of a process so far (Linux; 100 ticks a second). */
function processorSeconds(pid) {
  const [, , , , , , , , , , , user, kernel] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');
  return (Number(user) + Number(kernel)) / 100;
}

/** One rate for some seconds. Latencies count from the moment a call was due. */
export async function stage({ rate, seconds, client, expert, registrar, changing, visible, pid }) {
  const random = seeded(rate);
  const topic = () => changing[Math.floor(random() * changing.length)];
  const reads = [];
  const changes = { answer: [], visible: [], endToEnd: [] };
  let wrong = 0;

  async function read(due) {
    const { items, requests } = topic();
    const at = Math.floor(random() * items.length);
    const paths = [`/suggestions/${items[at]}`, `/requests/${requests[at]}`, '/requests?limit=20'];
    const path = paths[Math.floor(random() * paths.length)];
    const status = await client.call('GET', `${API}${path}`, { token: expert }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) reads.push(performance.now() - due);
    else wrong += 1;
  }

  async function change(it, due) {
    const there = !it.there;
    const options = { token: registrar, ifMatch: it.version, body: programmeOf(it.topic, there) };
    const shown = it.items.map((item) => visible.until(item, it.id, there));
    const answer = await client.call('PUT', `${API}/offers/${it.id}`, { ...options, timeoutMs: PATIENCE_MS });
    const answered = performance.now();
    const { version } = must(answer, 200);
    Object.assign(it, { version, there });
    const late = pause(PATIENCE_MS).then(() => undefined);
    const times = await Promise.race([Promise.all(shown), late]);
    changes.answer.push(answered - due);
    if (!times) return;
    const last = Math.max(...times);
    changes.visible.push(Math.max(0, last - answered));
    changes.endToEnd.push(last - due);
  }

  const count = Math.round(rate * seconds);
  const before = processorSeconds(pid());
  const running = [];
  const start = performance.now();
  for (let n = 0; n < count; await pause(1))
    for (; n < count && (n / rate) * 1000 <= performance.now() - start; n += 1) {
      const due = start + (n / rate) * 1000;
      const it = topic();
      // one change of a programme after the other; the wait is in its latency
      if (n % Math.round(1 / CHANGES) === 0) running.push((it.busy = it.busy.then(() => change(it, due))));
      else running.push(read(due));
    }
  await Promise.all(running);
  const asked = Math.ceil(count * CHANGES);
  const busy = (processorSeconds(pid()) - before) / ((performance.now() - start) / 1000);
  return {
    ...{
      rate,
      seconds,
      reads: reads.length,
      wrong,
      serverCores: Number(busy.toFixed(2)),
      changes: asked,
      neverVisible: asked - changes.visible.length,
    },
    ...{ readMs: quantiles(reads), changeAnswerMs: quantiles(changes.answer) },
    ...{ commitToVisibleMs: quantiles(changes.visible), dueToVisibleMs: quantiles(changes.endToEnd) },
  };
}
