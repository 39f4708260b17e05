import type { Reason } from '@clearinghouse/contracts';
import { fixedReason, reasonsBy } from '../fixed-reason.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

const PERIODS_A_YEAR = { month: 12, quarter: 4, year: 1 } as const;

const FIELDS: readonly string[] = ['programme.capacity'];
const OPEN = fixedReason('factor.capacity-open', {}, FIELDS);
const stated = reasonsBy(100, (units) => fixedReason('factor.capacity', { perYear: units }, FIELDS));

const perYear = ({ capacity }: Offer): number | undefined =>
  capacity ? capacity.amount * PERIODS_A_YEAR[capacity.period] : undefined;

/** The points of the factor, which depend on the programme alone. */
export function capacityPoints(offer: Offer): number {
  const units = perYear(offer);
  return units === undefined ? NEUTRAL : Math.min(1000, NEUTRAL + units * 25);
}

/** Stated headroom: 25 points for each unit a year above the neutral 500, 1000 from twenty units on. */
export const capacity: FactorMeasure = {
  points: (_, offer) => capacityPoints(offer),
  reason(_, offer): Reason {
    const units = perYear(offer);
    return units === undefined ? OPEN : stated(units);
  },
};
