import type { Bipartite } from './bipartite.js';
import type { Budget } from './budget.js';
import { ExchangeSearch } from './exchange-search.js';

export interface Served {
  /** Programme of each item, -1 for none. */
  readonly taken: Int32Array;
  /** How many of each region. */
  readonly served: Int32Array;
  /** Programmes that no exchange could free a place of; they are full, and items that reach only them stay unserved. */
  readonly closed: Uint8Array;
}

/**
 * Most items served, and of all ways to do that the most even by region: the lowest share is as high as possible, and the
 * sum of served x (served - 1) / items over the regions as low as possible. One item more is always given to the region
 * with the lowest share that can still be given one. How many of each region can be served together is a polymatroid, and
 * this greedy choice is optimal there (Federgruen and Groenevelt 1986). A region that cannot be given more once never can
 * again, and the programmes searched in vain are never searched again.
 */
export function serveMost(graph: Bipartite, budget: Budget): Served {
  const { regions, regionOf } = graph;
  const served = new Int32Array(regions.length);
  const sizes = new Int32Array(regions.length);
  for (const region of regionOf) sizes[region] = (sizes[region] ?? 0) + 1;
  const search = new ExchangeSearch(graph, budget);
  const open = new Set(regions.keys());
  for (let region = lowest(open, served, sizes); region >= 0 && !budget.over; region = lowest(open, served, sizes)) {
    const wanted = (served[region] ?? 0) < (sizes[region] ?? 0);
    if (wanted && search.serveOneOf(region)) served[region] = (served[region] ?? 0) + 1;
    else open.delete(region);
  }
  return { taken: search.taken, served, closed: search.closed };
}

/** The open region with the lowest share; the first by name of equal ones; -1 when none is open. */
function lowest(open: ReadonlySet<number>, served: Int32Array, sizes: Int32Array): number {
  let best = -1;
  for (const region of open) {
    // shares as cross products, so that no fraction is rounded
    const [mine, other] = [(served[region] ?? 0) * (sizes[best] ?? 0), (served[best] ?? 0) * (sizes[region] ?? 0)];
    if (best < 0 || mine < other) best = region;
  }
  return best;
}

/**
 * No more can be served than there are items with a way out of the closed programmes, plus the places of those: a bound that
 * is counted from the graph alone, whatever the search did.
 */
export function servedBound({ items, first, programme, capacity }: Bipartite, closed: Uint8Array): number {
  let bound = 0;
  closed.forEach((is, at) => (bound += is ? (capacity[at] ?? 0) : 0));
  for (let item = 0; item < items.length; item += 1) {
    let out = false;
    for (let edge = first[item] ?? 0; edge < (first[item + 1] ?? 0); edge += 1) out ||= !closed[programme[edge] ?? 0];
    if (out) bound += 1;
  }
  return bound;
}
