/** Weighted mean of the points, rounded down: 0..1000. Exact in integers up to weights of a million. */
export function weightedScore(points: readonly number[], weights: readonly number[], sum: number): number {
  let total = 0;
  for (let at = 0; at < points.length; at += 1) total += (points[at] ?? 0) * (weights[at] ?? 0);
  return Math.floor(total / sum);
}

/**
 * What each factor adds to the score, in whole points that add up to it exactly: largest remainder, and of two equal
 * remainders the factor that comes first. A factor of weight 0 gets nothing.
 */
export function shares(points: readonly number[], weights: readonly number[], sum: number): number[] {
  const exact = points.map((value, at) => value * (weights[at] ?? 0));
  const result = exact.map((value) => Math.floor(value / sum));
  const left = weightedScore(points, weights, sum) - result.reduce((all, value) => all + value, 0);
  const remainder = (at: number): number => (exact[at] ?? 0) % sum;
  const byRemainder = exact.map((_, at) => at).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const at of byRemainder.slice(0, left)) result[at] = (result[at] ?? 0) + 1;
  return result;
}
