import type { Factor } from '@clearinghouse/contracts';
import type { Verdicts } from './factors/factor.js';
import { MEASURES } from './factors/index.js';
import type { PreparedNeed } from './prepared-need.js';
import { shares } from './shares.js';
import { FACTORS } from './types.js';
import type { Offer } from './types.js';

/** Points of every factor in the order of FACTORS. */
export const pointsOf = (prepared: PreparedNeed, offer: Offer, verdicts: Verdicts): number[] =>
  FACTORS.map((name) => MEASURES[name].points(prepared, offer, verdicts));

/** Every factor with its points, weight, share of the score and reason. */
export function factorsOf(
  prepared: PreparedNeed,
  offer: Offer,
  verdicts: Verdicts,
  weights: readonly number[],
  sum: number,
): Factor[] {
  const points = pointsOf(prepared, offer, verdicts);
  const share = shares(points, weights, sum);
  return FACTORS.map((factor, at) => ({
    factor,
    points: points[at] ?? 0,
    weight: weights[at] ?? 0,
    share: share[at] ?? 0,
    reason: MEASURES[factor].reason(prepared, offer, verdicts),
  }));
}
