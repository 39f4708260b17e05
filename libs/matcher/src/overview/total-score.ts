import { scoreWith } from './bipartite.js';
import type { Bipartite } from './bipartite.js';
import type { Budget } from './budget.js';
import { couldSave, lowerCost } from './cost-scaling.js';
import { coverageNetwork } from './coverage-network.js';

export interface TotalScore {
  readonly reached: number;
  readonly bound: number;
  readonly taken: Int32Array;
  readonly finished: boolean;
}

/** The highest sum of scores with as many served of each region, all with a score of at least `least`: a flow of least cost. */
export function raiseTotal(
  graph: Bipartite,
  least: number,
  served: Int32Array,
  start: Int32Array,
  budget: Budget,
): TotalScore {
  const network = coverageNetwork(graph, least, served, start);
  const { potentials, finished } = lowerCost(network.arcs, budget);
  const taken = network.taken();
  const reached = taken.reduce((sum, at, item) => (at < 0 ? sum : sum + scoreWith(graph, item, at)), 0);
  // scores are whole, and potentials are fractions: what rounding could add is below a half
  const bound = reached + Math.floor(couldSave(network.arcs, potentials) + 1e-6);
  return { reached, bound, taken, finished };
}
