import type { Bipartite } from './bipartite.js';
import { FlowNetwork, flowOn } from './flow-network.js';
import type { Arcs } from './flow-network.js';

/** Source, regions, items, programmes, sink: a place taken is a unit of flow that costs less by its score. */
export interface CoverageNetwork {
  readonly arcs: Arcs;
  readonly source: number;
  readonly sink: number;
  /** Programme of each item under the flow as it is now, -1 for none. */
  taken(): Int32Array;
}

/**
 * Only edges of at least `least`; `quota` places for each region. The flow begins with what is left of `start`, which keeps
 * within quotas and capacities.
 */
export function coverageNetwork(
  graph: Bipartite,
  least: number,
  quota: Int32Array,
  start: Int32Array,
): CoverageNetwork {
  const { items, programmes, regions, regionOf, first, programme, score, capacity } = graph;
  const itemNode = (item: number) => regions.length + item;
  const programmeNode = (at: number) => regions.length + items.length + at;
  const sink = regions.length + items.length + programmes.length;
  const source = sink + 1;
  const network = new FlowNetwork(source + 1);
  const numbers = new Int32Array(programme.length).fill(-1);
  const load = new Int32Array(programmes.length);
  const served = new Int32Array(regions.length);
  for (let item = 0; item < items.length; item += 1) {
    const region = regionOf[item] ?? 0;
    let flow = 0;
    for (let edge = first[item] ?? 0; edge < (first[item + 1] ?? 0); edge += 1) {
      const [at, points] = [programme[edge] ?? 0, score[edge] ?? 0];
      if (points < least) continue;
      const held = at === start[item] ? 1 : 0;
      flow += held;
      load[at] = (load[at] ?? 0) + held;
      numbers[edge] = network.arc(itemNode(item), programmeNode(at), 1, -points, held);
    }
    network.arc(region, itemNode(item), 1, 0, flow);
    served[region] = (served[region] ?? 0) + flow;
  }
  load.forEach((flow, at) => network.arc(programmeNode(at), sink, capacity[at] ?? 0, 0, flow));
  served.forEach((flow, region) => network.arc(source, region, quota[region] ?? 0, 0, flow));
  const arcs = network.frozen();
  return { arcs, source, sink, taken: () => takenIn(graph, numbers, arcs) };
}

function takenIn({ items, first, programme }: Bipartite, numbers: Int32Array, arcs: Arcs): Int32Array {
  const taken = new Int32Array(items.length).fill(-1);
  for (let item = 0; item < items.length; item += 1)
    for (let edge = first[item] ?? 0; edge < (first[item + 1] ?? 0); edge += 1) {
      const number = numbers[edge] ?? -1;
      if (number >= 0 && flowOn(arcs, number) > 0) taken[item] = programme[edge] ?? -1;
    }
  return taken;
}
