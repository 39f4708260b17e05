// A comparator: the assignment problem on the expanded matrix, one column for each place (munkres, MIT).
import { munkres } from 'munkres';

/** So much that one item more outweighs every sum of scores. */
const SERVED = 1e7;

/** Most items served, and of those ways the highest sum of scores. */
export function expandedMunkres({ items, programmes }) {
  const places = programmes.flatMap(({ id, capacity }) => Array.from({ length: capacity }, () => id));
  const columns = new Map();
  places.forEach((id, at) => columns.set(id, [...(columns.get(id) ?? []), at]));
  const costs = items.map(({ candidates }) => {
    const row = new Float64Array(Math.max(places.length, items.length));
    for (const { programmeId, score } of candidates)
      for (const at of columns.get(programmeId) ?? []) row[at] = -SERVED - score;
    return row;
  });
  const chosen = munkres(costs)
    .map(([item, place]) => costs[item][place])
    .filter((cost) => cost < 0);
  return { served: chosen.length, total: chosen.reduce((sum, cost) => sum - cost - SERVED, 0) };
}
