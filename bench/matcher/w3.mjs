// W3: every item against every programme, reasons for the kept ones; on one core, and on two worker threads.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DEFAULT_POLICY, buildIndex, matchInIndex, matchNeed } from '@clearinghouse/matcher';
import { TODAY, needs, offers } from './generator.mjs';
import { alternate, exponent, same } from './measure.mjs';

export const sizes = [
  [2_000, 50_000],
  [6_000, 50_000],
  [20_000, 50_000],
];

export function rematch(index, asked) {
  let kept = 0;
  for (const need of asked) kept += matchInIndex(index, need, DEFAULT_POLICY, TODAY).matches.length;
  return kept;
}

export function at([items, programmes], { runs = 5, checked = 20 } = {}) {
  const all = offers(programmes);
  const asked = needs(items);
  const index = buildIndex(all);
  for (const need of asked.slice(0, checked))
    same(matchInIndex(index, need, DEFAULT_POLICY, TODAY), matchNeed(need, all, DEFAULT_POLICY, TODAY), need.id);
  let kept = 0;
  const once = () => {
    const start = performance.now();
    kept = rematch(index, asked);
    return [performance.now() - start];
  };
  const ms = alternate({ 'one core': once }, runs);
  return { items, programmes, kept, ms };
}

/** Each thread holds an index of its own and takes every other item; building is not counted. */
async function onThreads(threads, [items, programmes], runs = 5) {
  const workers = Array.from(
    { length: threads },
    (_, part) =>
      new Worker(fileURLToPath(import.meta.url.replace('w3.mjs', 'w3-worker.mjs')), {
        workerData: { part, threads, items, programmes },
      }),
  );
  const answer = (worker) => new Promise((done, fail) => worker.once('message', done).once('error', fail));
  await Promise.all(workers.map(answer));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const taken = [];
  for (let run = 0; run < runs + 1; run += 1) {
    if (run === 1) delay.enable();
    const start = performance.now();
    const all = workers.map((worker) => {
      const done = answer(worker);
      worker.postMessage('go');
      return done;
    });
    await Promise.all(all);
    if (run > 0) taken.push(performance.now() - start);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  const sorted = taken.sort((a, b) => a - b);
  // the timer itself waits 5 ms; what is above that is delay
  return {
    threads,
    ms: Math.round(sorted[runs >> 1]),
    spread: [Math.round(sorted[0]), Math.round(sorted[runs - 1])],
    eventLoopDelayP99Ms: Math.max(0, delay.percentile(99) / 1e6 - 5),
  };
}

export async function run() {
  const rows = sizes.map((size) => at(size));
  const threads = [await onThreads(1, sizes[2]), await onThreads(2, sizes[2])];
  return {
    rows,
    growth: exponent(rows.map(({ items, ms }) => [items, ms['one core'].total])),
    threads,
    speedUp: Number((threads[0].ms / threads[1].ms).toFixed(2)),
  };
}
