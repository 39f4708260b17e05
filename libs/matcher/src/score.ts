import type { Factor } from '@clearinghouse/contracts';
import type { Verdicts } from './factors/factor.js';
import { MEASURES } from './factors/index.js';
import type { PreparedNeed } from './prepared-need.js';
import { judge } from './judge.js';
import { shares } from './shares.js';
import { FACTORS } from './types.js';
import type { FactorName, Offer } from './types.js';

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
  const all: number[] = [];
  for (const { points } of IN_ORDER) all.push(points(prepared, offer, verdicts));
  const share = shares(all, weights, sum);
  const factors: Factor[] = [];
  for (let at = 0; at < FACTORS.length; at += 1) {
    const { name, reason } = IN_ORDER[at] ?? FIRST;
    const points = all[at] ?? 0;
    factors.push({
      factor: name,
      points,
      weight: weights[at] ?? 0,
      share: share[at] ?? 0,
      reason: reason(prepared, offer, verdicts, points),
    });
  }
  return factors;
}
const FIRST = { name: FACTORS[0], ...MEASURES[FACTORS[0]] };
const IN_ORDER = FACTORS.map((name) => ({ name, ...MEASURES[name] }));
