import type { LocalDate, Reason } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, type Offer, whyNot } from '@clearinghouse/matcher';
import { needOf } from './need.js';
import type { Entry, SuggestionList } from './suggestion-list.js';

const GONE: Reason = { code: 'programme.no-longer-on-offer', params: {}, fields: ['programme.status'] };

/**
 * Why the programme of an entry fits no longer; none: it fits. Whether it fits is a matter of rules, so the weights of a
 * policy have no part in it.
 */
const failedNow = (list: SuggestionList, offer: Offer | undefined, today: LocalDate): readonly Reason[] =>
  offer ? whyNot(needOf(list), offer, DEFAULT_POLICY, today).failed : [GONE];

/** A touched entry with its flag as the facts are now. It is never removed, and its decision stays as it was. */
export function flagged(list: SuggestionList, entry: Entry, offer: Offer | undefined, today: LocalDate): Entry {
  const { lostGround: before, ...rest } = entry;
  const reasons = entry.status === 'set-aside' || entry.status === 'declined' ? [] : failedNow(list, offer, today);
  if (reasons.length === 0) return before ? rest : entry;
  return { ...rest, lostGround: reasons };
}
