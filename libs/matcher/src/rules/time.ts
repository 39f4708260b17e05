import { dayNumber, dayText } from '../days.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { Params, Rule } from './rule.js';

/**
 * First day on which help could begin: agreed today, after the lead time, not before the programme is available,
 * not before the need wants it. Lead time counts from the agreement, which may come before `availableFrom`.
 */
export function earliestStart({ today, from }: PreparedNeed, { leadTimeDays, availableFrom }: Offer): number {
  const ready = today + (leadTimeDays ?? 0);
  return Math.max(ready, availableFrom ? dayNumber(availableFrom) : ready, from ?? ready);
}

/** Help must be able to begin on or before the last day of the need and of the programme; both days count. */
export const time: Rule = {
  judge(prepared, offer) {
    const until = offer.validUntil ? dayNumber(offer.validUntil) : undefined;
    if (until !== undefined && until < prepared.today) return 'time.expired';
    const start = earliestStart(prepared, offer);
    if (until !== undefined && until < start) return 'time.ends-too-early';
    if (prepared.by !== undefined && prepared.by < start) return 'time.too-late';
    if (until === undefined && offer.availableFrom === undefined && offer.leadTimeDays === undefined)
      return 'time.not-stated';
    return prepared.from === undefined && prepared.by === undefined ? 'time.need-open' : 'time.fits';
  },
  params(prepared, offer, code): Params {
    if (code === 'time.not-stated' || code === 'time.need-open') return {};
    const until: Params = offer.validUntil ? { validUntil: offer.validUntil } : {};
    if (code === 'time.expired') return until;
    const earliest: Params = { earliest: dayText(earliestStart(prepared, offer)) };
    if (code === 'time.ends-too-early') return { ...earliest, ...until };
    return code === 'time.too-late' && prepared.need.by ? { ...earliest, by: prepared.need.by } : earliest;
  },
};
