import { scoreWith } from './bipartite.js';
import type { Bipartite } from './bipartite.js';
import type { Budget } from './budget.js';
import { coverageNetwork } from './coverage-network.js';
import { fillFlow } from './fill-flow.js';

export interface WorstOff {
  /** The lowest score among those served, and what it cannot exceed. */
  readonly reached: number;
  readonly bound: number;
  readonly taken: Int32Array;
}

/**
 * The highest score that every served item can have while as many of each region are served: a search by halves over the
 * scores that occur; each asks by a flow whether the quotas can be filled, begun with what is left of the best so far.
 */
export function raiseWorstOff(graph: Bipartite, quota: Int32Array, taken: Int32Array, budget: Budget): WorstOff {
  const scores = Int32Array.from(new Set(graph.score)).sort();
  const wanted = quota.reduce((sum, each) => sum + each, 0);
  let best = taken;
  let low = 0; // scores[low] can be kept by all, as far as known
  let high = scores.length; // scores[high] cannot
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    const network = coverageNetwork(graph, scores[middle] ?? 0, quota, best);
    if (!fillFlow(network.arcs, network.source, network.sink, budget)) break;
    const tried = network.taken();
    const filled = tried.reduce((sum, programme) => sum + (programme < 0 ? 0 : 1), 0) === wanted;
    if (filled) best = tried;
    if (filled) low = middle;
    else high = middle;
  }
  return { reached: lowestScore(graph, best), bound: wanted === 0 ? 0 : (scores[high - 1] ?? 0), taken: best };
}

function lowestScore(graph: Bipartite, taken: Int32Array): number {
  let lowest = Infinity;
  taken.forEach((programme, item) => {
    if (programme >= 0) lowest = Math.min(lowest, scoreWith(graph, item, programme));
  });
  return lowest === Infinity ? 0 : lowest;
}
