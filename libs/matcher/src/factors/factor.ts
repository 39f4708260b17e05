import type { Reason } from '@clearinghouse/contracts';
import type { OutcomeCode } from '../outcomes.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { RuleName } from '../rules/index.js';
import type { Offer } from '../types.js';

/** What every rule found for one pair; null where a rule had nothing to say. */
export type Verdicts = Readonly<Record<RuleName, OutcomeCode | null>>;

/** Points of a factor where nothing is known: neither for nor against. */
export const NEUTRAL = 500;

/** One factor of the score: `points` (0..1000, whole, no allocation) runs for every eligible pair, `reason` for those shown, given their points. */
export interface FactorMeasure {
  points(prepared: PreparedNeed, offer: Offer, verdicts: Verdicts): number;
  reason(prepared: PreparedNeed, offer: Offer, verdicts: Verdicts, points: number): Reason;
}
