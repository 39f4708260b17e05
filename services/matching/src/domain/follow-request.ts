import type { CirculatedItem, Instant, LocalDate, PartyCode } from '@clearinghouse/contracts';
import { type Decision, unchanged } from './decision.js';
import type { SuggestionList } from './suggestion-list.js';
import { without } from './without.js';

/** One item as it went to providers. */
export interface Circulation {
  readonly on: LocalDate;
  readonly item: CirculatedItem;
  readonly to: readonly PartyCode[];
}

/**
 * The item went to providers: from now on, and not before, one of them may be told something. Circulated again, it is known
 * to those of both times, in the words of the last; the day stays the first.
 */
export function noteCirculation(list: SuggestionList, { on, item, to }: Circulation, sequence: number): Decision {
  if (sequence <= list.requestSequence) return unchanged(list);
  const circulated = { item, to: [...new Set([...(list.circulated?.to ?? []), ...to])] };
  const state = { ...list, requestSequence: sequence, circulatedOn: list.circulatedOn ?? on, circulated };
  return { state, events: [{ type: 'circulation-noted', data: { on } }] };
}

/** The State took the item back from circulation: no provider may be told anything of it any more. */
export function noteRecall(list: SuggestionList, sequence: number): Decision {
  if (sequence <= list.requestSequence) return unchanged(list);
  const state = { ...without(list, 'circulated'), requestSequence: sequence, circulatedOn: null };
  return { state, events: [{ type: 'recall-noted', data: { sequence } }] };
}

/** Withdrawn or closed: no further matching, and the list is visible to nobody. What it held stays in its history. */
export function closeList(list: SuggestionList, sequence: number): Decision {
  if (sequence <= list.requestSequence) return unchanged(list);
  const state: SuggestionList = { ...list, requestSequence: sequence, status: 'closed', owed: null };
  return { state, events: [{ type: 'list-closed', data: { sequence } }] };
}

/** The first reply to the item, for the briefing; who replied is not kept here. Later ones change nothing. */
export function noteReply(list: SuggestionList, at: Instant): Decision {
  if (list.firstReplyAt) return unchanged(list);
  return { state: { ...list, firstReplyAt: at }, events: [{ type: 'first-reply-noted', data: { at } }] };
}
