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
  const result: number[] = [];
  const rest: number[] = [];
  let left = weightedScore(points, weights, sum);
  for (let at = 0; at < points.length; at += 1) {
    const exact = (points[at] ?? 0) * (weights[at] ?? 0);
    const whole = Math.floor(exact / sum);
    result.push(whole);
    rest.push(exact - whole * sum);
    left -= whole;
  }
  for (; left > 0; left -= 1) {
    const at = largest(rest);
    result[at] = (result[at] ?? 0) + 1;
    rest[at] = -1;
  }
  return result;
}

function largest(values: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}
