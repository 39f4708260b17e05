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
 * scores that occur. Whether quotas can be filled does not depend on the order in which it is tried (polymatroid).
 */
export function raiseWorstOff(graph: Bipartite, quota: Int32Array, taken: Int32Array, budget: Budget): WorstOff {
  const scores = [...new Set(graph.score)].sort((a, b) => a - b);
  const reached = (chosen: Int32Array) => lowestScore(graph, chosen);
  let best = taken;
  let low = 0; // scores[low] can be kept by all, as far as known
  let high = scores.length; // scores[high] cannot
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    const tried = serveMost(graph, budget, { least: scores[middle] ?? 0, quota });
    if (budget.over) break;
    const filled = quota.every((wanted, region) => (tried.served[region] ?? 0) === wanted);
    if (filled) best = tried.taken;
    if (filled) low = middle;
    else high = middle;
  }
  const nobody = quota.every((wanted) => wanted === 0);
  return { reached: reached(best), bound: nobody ? 0 : (scores[high - 1] ?? 0), taken: best };
}

/** The score of the edge that an item takes; 0 for an item that takes none. */
export function scoreTaken({ first, programme, score }: Bipartite, item: number, taken: Int32Array): number {
  for (let edge = first[item] ?? 0; edge < (first[item + 1] ?? 0); edge += 1)
    if (programme[edge] === taken[item]) return score[edge] ?? 0;
  return 0;
}

function lowestScore(graph: Bipartite, taken: Int32Array): number {
  let lowest = Infinity;
  taken.forEach((programme, item) => {
    if (programme >= 0) lowest = Math.min(lowest, scoreTaken(graph, item, taken));
  });
  return lowest === Infinity ? 0 : lowest;
}
