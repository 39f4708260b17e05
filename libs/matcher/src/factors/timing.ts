import type { Reason } from '@clearinghouse/contracts';
import { dayNumber } from '../days.js';
import { fixedReason, reasonsBy } from '../fixed-reason.js';
import type { PreparedNeed } from '../prepared-need.js';
import { earliestStart } from '../rules/time.js';
import type { Offer } from '../types.js';
import type { FactorMeasure, Verdicts } from './factor.js';
import { NEUTRAL } from './factor.js';

/** Slack beyond half a year earns nothing more. */
const ENOUGH_DAYS = 180;

/** Days between the earliest start and the last day of need and programme; undefined where either side states nothing. */
function slack(prepared: PreparedNeed, offer: Offer, { time }: Verdicts): number | undefined {
  if (time !== 'time.fits') return undefined;
  const until = offer.validUntil ? dayNumber(offer.validUntil) : Infinity;
  const last = Math.min(until, prepared.by ?? Infinity);
  return last === Infinity ? undefined : last - earliestStart(prepared, offer);
}

const FIELDS: readonly string[] = [
  'need.from',
  'need.by',
  'programme.availableFrom',
  'programme.validUntil',
  'programme.leadTimeDays',
];

const OPEN = fixedReason('factor.timing-open', {}, FIELDS);
const spare = reasonsBy(1000, (days) => fixedReason('factor.timing-slack', { days }, FIELDS));

/** 500 when help can only just begin in time, 1000 with 180 days or more to spare. */
export const timing: FactorMeasure = {
  points(prepared, offer, verdicts) {
    const days = slack(prepared, offer, verdicts);
    if (days === undefined) return NEUTRAL;
    return NEUTRAL + Math.floor((Math.min(days, ENOUGH_DAYS) * NEUTRAL) / ENOUGH_DAYS);
  },
  reason(prepared, offer, verdicts): Reason {
    const days = slack(prepared, offer, verdicts);
    return days === undefined ? OPEN : spare(days);
  },
};
