import { scoreWith } from './bipartite.js';
import type { Bipartite } from './bipartite.js';
import type { Budget } from './budget.js';
import { leastCost, lowerCost } from './cost-scaling.js';
import { FlowNetwork } from './flow-network.js';

export interface TotalScore {
  readonly reached: number;
  readonly bound: number;
  readonly taken: Int32Array;
  readonly finished: boolean;
}

/** The highest sum of scores with as many served of each region, all with a score of at least `least`: a flow of least cost. */
export function raiseTotal(graph: Bipartite, least: number, taken: Int32Array, budget: Budget): TotalScore {
  const { items, programmes, regions, regionOf, first, programme, score, capacity } = graph;
  const itemNode = (item: number) => regions.length + item;
  const programmeNode = (at: number) => regions.length + items.length + at;
  const sink = regions.length + items.length + programmes.length;
  const network = new FlowNetwork(sink + 1);
  const arcs = new Int32Array(programme.length).fill(-1);
  const load = new Int32Array(programmes.length);
  for (let item = 0; item < items.length; item += 1) {
    const holder = taken[item] ?? -1;
    network.arc(regionOf[item] ?? 0, itemNode(item), 1, 0, holder < 0 ? 0 : 1);
    if (holder >= 0) load[holder] = (load[holder] ?? 0) + 1;
    for (let edge = first[item] ?? 0; edge < (first[item + 1] ?? 0); edge += 1) {
      const [at, points] = [programme[edge] ?? 0, score[edge] ?? 0];
      if (points < least) continue;
      arcs[edge] = network.arc(itemNode(item), programmeNode(at), 1, -points, at === holder ? 1 : 0);
    }
  }
  programmes.forEach((_, at) => network.arc(programmeNode(at), sink, capacity[at] ?? 0, 0, load[at] ?? 0));
  const flow = network.frozen();
  const { potentials, finished } = lowerCost(flow, budget);
  const better = takenIn(graph, arcs, flow.left);
  const reached = better.reduce((sum, at, item) => (at < 0 ? sum : sum + scoreWith(graph, item, at)), 0);
  // scores are whole, and potentials are fractions: what rounding could add is below a half
  const bound = Math.max(reached, Math.floor(-leastCost(flow, potentials) + 1e-6));
  return { reached, bound, taken: better, finished };
}

function takenIn({ items, first, programme }: Bipartite, arcs: Int32Array, left: Int32Array): Int32Array {
  const taken = new Int32Array(items.length).fill(-1);
  for (let item = 0; item < items.length; item += 1)
    for (let edge = first[item] ?? 0; edge < (first[item + 1] ?? 0); edge += 1) {
      const arc = arcs[edge] ?? -1;
      if (arc >= 0 && (left[arc ^ 1] ?? 0) > 0) taken[item] = programme[edge] ?? -1;
    }
  return taken;
}
