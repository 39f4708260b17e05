// W3: every item against every programme, reasons for the kept ones; on one core, and on two worker threads.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DEFAULT_POLICY, buildIndex, matchInIndex, matchNeed, sharedIndex } from '@clearinghouse/matcher';
import { TODAY, needs, offers } from './generator.mjs';
import { alternate, exponent, same } from './measure.mjs';

export const sizes = [
  [2_000, 50_000],
  [6_000, 50_000],
  [20_000, 50_000],
];

export function rematch(index, asked, take = () => undefined) {
  let kept = 0;
  for (const need of asked) {
    const list = matchInIndex(index, need, DEFAULT_POLICY, TODAY);
    kept += list.matches.length;
    take(list);
  }
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

/**
 * Each thread opens the shared index and takes every nth item; its lists stay with it, as in a service where workers store
 * what they find. `openedMs`: what opening takes in the thread; `lentMs`: what lending takes of the one that serves.
 */
export async function onThreads(threads, [items, programmes], { runs = 5, checked = 20 } = {}) {
  const index = buildIndex(offers(programmes), true);
  const lending = performance.now();
  const handle = sharedIndex(index);
  const lentMs = performance.now() - lending;
  const file = fileURLToPath(import.meta.url.replace('w3.mjs', 'w3-worker.mjs'));
  const start = (part) => new Worker(file, { workerData: { part, threads, items, handle } });
  const workers = Array.from({ length: threads }, (_, part) => start(part));
  const answer = (worker) => new Promise((done, fail) => worker.once('message', done).once('error', fail));
  const ask = (what) =>
    Promise.all(
      workers.map((worker) => {
        const done = answer(worker);
        worker.postMessage(what);
        return done;
      }),
    );
  const opened = await Promise.all(workers.map(answer));
  const asked = needs(items);
  for (const [part, lists] of (await ask(checked)).entries())
    lists.forEach((list, at) =>
      same(list, matchInIndex(index, asked[at * threads + part], DEFAULT_POLICY, TODAY), `thread ${part}, list ${at}`),
    );
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const taken = [];
  const cpu = [];
  let kept = 0;
  for (let run = 0; run < runs + 1; run += 1) {
    if (run === 1) delay.enable();
    const before = process.cpuUsage();
    const begun = performance.now();
    kept = (await ask('go')).reduce((sum, each) => sum + each, 0);
    const { user, system } = process.cpuUsage(before);
    if (run > 0) taken.push(performance.now() - begun);
    if (run > 0) cpu.push((user + system) / 1000);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  const [sorted, busy] = [taken.sort((a, b) => a - b), cpu.sort((a, b) => a - b)];
  // the timer itself waits 5 ms; what is above that is delay
  return {
    threads,
    kept,
    ms: Math.round(sorted[runs >> 1]),
    spread: [Math.round(sorted[0]), Math.round(sorted[runs - 1])],
    cpu: Math.round(busy[runs >> 1]),
    lentMs: Number(lentMs.toPrecision(3)),
    openedMs: Math.max(...opened.map((each) => Number(each.opened.toPrecision(3)))),
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
