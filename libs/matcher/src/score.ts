import type { Factor } from '@clearinghouse/contracts';
import type { Verdicts } from './factors/factor.js';
import { MEASURES } from './factors/index.js';
import type { PreparedNeed } from './prepared-need.js';
import { judge } from './judge.js';
import { shares } from './shares.js';
import { FACTORS } from './types.js';
import type { FactorName, Offer } from './types.js';

/** Points of every factor in the order of FACTORS. */
const pointsOf = (prepared: PreparedNeed, offer: Offer, verdicts: Verdicts): number[] =>
  FACTORS.map((name) => MEASURES[name].points(prepared, offer, verdicts));

/**
 * The score (as `weightedScore`), or -1 as soon as it is certain to stay below `least`: what is left can add 1000 points
 * a factor at most. Saves most of the work once the list is full.
 */
export function scoreFrom(
  prepared: PreparedNeed,
  offer: Offer,
  weights: readonly number[],
  sum: number,
  least: number,
): number {
  const verdicts = judge(prepared, offer);
  let total = 0;
  let open = sum;
  for (const [at, name] of ORDER) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    total += weight * MEASURES[name].points(prepared, offer, verdicts);
    open -= weight;
    if (total + 1000 * open < least * sum) return -1;
  }
  return Math.floor(total / sum);
}
const ORDER: readonly (readonly [number, FactorName])[] = FACTORS.map((name, at) => [at, name]);

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
