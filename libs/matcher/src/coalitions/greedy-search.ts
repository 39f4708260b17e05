import type { Member } from './members.js';
import { compareMerit, meritOf } from './merit.js';

/** How many members the search of pairs and triples looks at; the rest only bounds it. */
const WIDTH = 60;

/**
 * For requests too large for the exact search: from the members that cover most, the best one, then the best to add, then
 * every exchange of one member until none helps. Good, not proven: the caller reports the gap to the bound.
 */
export function searchGreedily(members: readonly Member[], items: number, regional: boolean): number[][] {
  const order = members.map((_, at) => at).sort((a, b) => compareMerit(merit([a]), merit([b])) || a - b);
  const pool = [...new Set([...order.slice(0, WIDTH), ...order.filter((at) => members[at]?.regional).slice(0, WIDTH)])];
  function merit(chosen: readonly number[]) {
    return meritOf(
      chosen.flatMap((at) => members[at] ?? []),
      items,
      regional,
    );
  }
  const best = (ways: readonly number[][]): number[] | undefined =>
    ways.reduce<number[] | undefined>((a, b) => (a && compareMerit(merit(a), merit(b)) <= 0 ? a : b), undefined);
  const found: number[][] = [];
  let chosen: number[] = [];
  for (let count = 1; count <= 3; count += 1) {
    const more = best(pool.filter((at) => !chosen.includes(at)).map((at) => [...chosen, at]));
    if (!more) break;
    chosen = exchanged(more, pool, best);
    found.push(chosen);
  }
  return found;
}

function exchanged(
  start: number[],
  pool: readonly number[],
  best: (ways: readonly number[][]) => number[] | undefined,
) {
  let chosen = start;
  for (let round = 0; round < 20; round += 1) {
    const ways = pool
      .filter((at) => !chosen.includes(at))
      .flatMap((at) => chosen.map((_, place) => chosen.map((each, other) => (other === place ? at : each))));
    const better = best([chosen, ...ways]);
    if (!better || better === chosen) break;
    chosen = better;
  }
  return chosen;
}
