import type { Offer } from '@clearinghouse/matcher';
import type { Instant, ProgrammeId } from '@clearinghouse/contracts';
import { type Decision, unchanged } from './decision.js';
import { dueAfter } from './due.js';
import { owedFrom } from './owe-match.js';
import type { SuggestionList } from './suggestion-list.js';

/**
 * A list of the time before lists knew the day on which the next programme ends: it owes the match that finds it. Lists that
 * know it, owe a match already, or hold nothing that ends stay as they are.
 */
export function oweDays(list: SuggestionList, offerOf: (id: ProgrammeId) => Offer | undefined, at: Instant): Decision {
  const { status, owed, due, computed, entries, itemId } = list;
  if (status === 'closed' || owed || due || !computed) return unchanged(list);
  const offers = entries.flatMap(({ programmeId }) => offerOf(programmeId) ?? []);
  if (!dueAfter(list.need, offers, computed.at)) return unchanged(list);
  const state = { ...list, owed: owedFrom(at, `${itemId}:days`) };
  return { state, events: [{ type: 'days-owed', data: {} }] };
}
