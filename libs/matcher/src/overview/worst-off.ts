import { scoreWith } from './bipartite.js';
import type { Bipartite } from './bipartite.js';
import type { Budget } from './budget.js';
import { serveMost } from './serve-most.js';

export interface WorstOff {
  /** The lowest score among those served, and what it cannot exceed. */
  readonly reached: number;
  readonly bound: number;
  readonly taken: Int32Array;
}

/**
 * The highest score that every served item can have while as many of each region are served: a search by halves over the
 * scores that occur, each begun with what is left of the best so far. Whether quotas can be filled does not depend on the order in which it is tried (polymatroid).
 */
export function raiseWorstOff(graph: Bipartite, quota: Int32Array, taken: Int32Array, budget: Budget): WorstOff {
  const scores = [...new Set(graph.score)].sort((a, b) => a - b);
  const reached = (chosen: Int32Array) => lowestScore(graph, chosen);
  let best = taken;
  let low = 0; // scores[low] can be kept by all, as far as known
  let high = scores.length; // scores[high] cannot
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    const tried = serveMost(graph, budget, { least: scores[middle] ?? 0, quota, start: best });
    if (budget.over) break;
    const filled = quota.every((wanted, region) => (tried.served[region] ?? 0) === wanted);
    if (filled) best = tried.taken;
    if (filled) low = middle;
    else high = middle;
  }
  const nobody = quota.every((wanted) => wanted === 0);
  return { reached: reached(best), bound: nobody ? 0 : (scores[high - 1] ?? 0), taken: best };
}

function lowestScore(graph: Bipartite, taken: Int32Array): number {
  let lowest = Infinity;
  taken.forEach((programme, item) => {
    if (programme >= 0) lowest = Math.min(lowest, scoreWith(graph, item, programme));
  });
  return lowest === Infinity ? 0 : lowest;
}
