import { existsSync, readFileSync } from 'node:fs';

const SCHEDSTAT = '/proc/thread-self/schedstat';

/** Time that this thread has had a processor, in ms: whatever else the machine does is not in it. Elsewhere than on Linux: the clock. */
const threadTime: () => number = existsSync(SCHEDSTAT)
  ? () => Number(readFileSync(SCHEDSTAT, 'utf8').split(' ')[0]) / 1e6
  : () => performance.now();

/** Turns of the event loop shorter than this hold up nobody; they would only hide the longer ones. */
const SHORT_MS = 1;

/** How long the thread computes without giving way while the work goes on: the p99 of its turns, in ms. */
export async function heldUpDuring(work: () => Promise<unknown>): Promise<number> {
  const turns: number[] = [];
  let last = threadTime();
  let next = setImmediate(function turn() {
    const now = threadTime();
    if (now - last > SHORT_MS) turns.push(now - last);
    last = now;
    next = setImmediate(turn);
  });
  try {
    await work();
  } finally {
    clearImmediate(next);
  }
  turns.push(threadTime() - last);
  turns.sort((a, b) => a - b);
  return turns[Math.ceil(turns.length * 0.99) - 1] ?? 0;
}
