import { LocalDateSchema } from '@clearinghouse/contracts';
import type { LocalDate } from '@clearinghouse/contracts';
import { dayNumber, dayText } from '../days.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import { dayParams, daysOf, needChange, offerChange } from './change.js';
import type { Change, NeedChange, OfferChange } from './change.js';

const dateOf = (day: number): LocalDate => LocalDateSchema.parse(dayText(day));
const dayOf = (date: LocalDate | undefined): number | undefined => (date ? dayNumber(date) : undefined);

interface Window {
  readonly lead: number;
  readonly available: number;
  readonly until: number;
  readonly from: number;
  readonly by: number;
}

function windowOf({ from, by }: PreparedNeed, offer: Offer): Window {
  return {
    lead: offer.leadTimeDays ?? 0,
    available: dayOf(offer.availableFrom) ?? -Infinity,
    until: dayOf(offer.validUntil) ?? Infinity,
    from: from ?? -Infinity,
    by: by ?? Infinity,
  };
}

const startOf = (today: number, { lead, available, from }: Window): number => Math.max(today + lead, available, from);

function fits(today: number, window: Window): boolean {
  const start = startOf(today, window);
  return start <= window.until && start <= window.by;
}

/** The fewest fields, then the fewest days; of equal ones the first offered. Undefined when none fits. */
function smallest<T extends Change>(ways: readonly (readonly T[])[]): readonly T[] | undefined {
  let best: readonly T[] | undefined;
  for (const way of ways)
    if (!best || way.length < best.length || (way.length === best.length && daysOf(way) < daysOf(best))) best = way;
  return best;
}

/**
 * A shorter lead time, an earlier first day, a later last day. Each is tried at the few values where the answer can turn:
 * a bound of the other fields; the last day is then moved just far enough.
 */
export function programmeTimeChanges(prepared: PreparedNeed, offer: Offer): readonly OfferChange[] | undefined {
  const { today } = prepared;
  const is = windowOf(prepared, offer);
  const ways: OfferChange[][] = [];
  for (const lead of atMost(is.lead, [is.by - today, is.until - today], 0))
    for (const available of atMost(is.available, [is.by, is.until])) {
      const until = Math.max(is.until, startOf(today, { ...is, lead, available }));
      if (fits(today, { ...is, lead, available, until }))
        ways.push(programmeWay(is, offer, { lead, available, until }));
    }
  return smallest(ways);
}

/** The value itself and those bounds that are lower, not below `least`. */
const atMost = (value: number, bounds: readonly number[], least = -Infinity): number[] => [
  value,
  ...bounds.filter((each) => each < value && each >= least),
];

function programmeWay(is: Window, offer: Offer, to: Pick<Window, 'lead' | 'available' | 'until'>): OfferChange[] {
  const way: OfferChange[] = [];
  if (to.until !== is.until) {
    const validUntil = dateOf(to.until);
    const params = dayParams(offer.validUntil, validUntil);
    way.push(offerChange('valid-until.extend', 'validUntil', params, { validUntil }, to.until - is.until));
  }
  if (to.lead !== is.lead) {
    const params = { from: is.lead, to: to.lead };
    way.push(offerChange('lead-time.shorten', 'leadTimeDays', params, { leadTimeDays: to.lead }, is.lead - to.lead));
  }
  if (to.available !== is.available) {
    const availableFrom = dateOf(to.available);
    const params = dayParams(offer.availableFrom, availableFrom);
    const days = is.available - to.available;
    way.push(offerChange('available-from.bring-forward', 'availableFrom', params, { availableFrom }, days));
  }
  return way;
}

/** An earlier first day, a later last day. Nothing on this side helps a programme that ends before it can begin. */
export function needTimeChanges(prepared: PreparedNeed, offer: Offer): readonly NeedChange[] | undefined {
  const { today, need } = prepared;
  const is = windowOf(prepared, offer);
  const ways: NeedChange[][] = [];
  for (const from of atMost(is.from, [is.until, is.by])) {
    const by = Math.max(is.by, startOf(today, { ...is, from }));
    if (!fits(today, { ...is, from, by })) continue;
    const way: NeedChange[] = [];
    if (by !== is.by)
      way.push(needChange('by.extend', 'by', dayParams(need.by, dateOf(by)), { by: dateOf(by) }, by - is.by));
    if (from !== is.from) {
      const to = { from: dateOf(from) };
      way.push(needChange('from.bring-forward', 'from', dayParams(need.from, to.from), to, is.from - from));
    }
    ways.push(way);
  }
  return smallest(ways);
}
