import { type Instant, instant, type LocalDate, millis } from '@clearinghouse/contracts';
import type { Offer } from '@clearinghouse/matcher';
import type { MatchableNeed } from './suggestion-list.js';

const DAY_MS = 86_400_000;
const startOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00.000Z`);

/** The day of a moment in UTC; offers end and needs fall due by whole days. */
export const dayOf = (at: Instant): LocalDate => at.slice(0, 10) as LocalDate; // an Instant begins with its day

/** The last day, in ms, on which a programme that fits can still be begun in time; Infinity where nothing ends. */
function lastDay(need: MatchableNeed, offer: Offer): number {
  const lead = (offer.leadTimeDays ?? 0) * DAY_MS;
  const standing = offer.validUntil ? startOf(offer.validUntil) - lead : Infinity;
  return Math.min(standing, need.by ? startOf(need.by) - lead : Infinity);
}

/**
 * When the passing of days next makes a programme of the list unfit: the start of the day after its last one. Days never
 * make a programme fit, so those that are not on the list have no part in it. Undefined: never.
 */
export function dueAfter(need: MatchableNeed, offers: readonly Offer[], at: Instant): Instant | undefined {
  const days = offers.map((offer) => lastDay(need, offer) + DAY_MS);
  const next = Math.min(...days.filter((day) => day > millis(at)));
  return Number.isFinite(next) ? instant(next) : undefined;
}
