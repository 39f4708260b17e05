import { CodedError, type Instant } from '@clearinghouse/contracts';
import { matchNeed, type Offer, type Policy } from '@clearinghouse/matcher';
import type { Decision } from '../decision.js';
import { dayOf } from '../due.js';
import { needOf } from '../need.js';
import { bestFirst } from '../order.js';
import type { ReviewRules } from '../policy.js';
import type { SuggestionList } from '../suggestion-list.js';
import { entryOf } from '../take-matching.js';
import type { Reviewer } from './entry-in.js';
import { takeEntry } from './take-entry.js';

/**
 * A reviewer takes what an overview suggests for this item, though it may not be among the best of the list: the programme
 * comes to the list with the figures of today and is held like any other. Let go undecided, it leaves with the next match.
 * @throws CodedError OVERVIEW.LINE_OUTDATED when it fits no longer; as `takeEntry`
 */
export function takeLine(
  list: SuggestionList,
  offer: Offer,
  who: Reviewer,
  at: Instant,
  { engine, review }: { readonly engine: Policy; readonly review: ReviewRules },
): Decision {
  const listed = list.entries.some(({ programmeId }) => programmeId === offer.id);
  if (listed || list.status === 'closed') return takeEntry(list, offer.id, who, at, review);
  const [match] = matchNeed(needOf(list), [offer], engine, dayOf(at)).matches;
  if (!match) throw new CodedError('OVERVIEW.LINE_OUTDATED', { itemId: list.itemId, programmeId: offer.id });
  const entries = bestFirst([...list.entries, entryOf(match, offer)]);
  return takeEntry({ ...list, entries }, offer.id, who, at, review);
}
