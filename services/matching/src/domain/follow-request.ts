import type { LocalDate } from '@clearinghouse/contracts';
import { type Decision, unchanged } from './decision.js';
import type { SuggestionList } from './suggestion-list.js';

/** The item went to providers: from now on, and not before, one of them may be told something. */
export function noteCirculation(list: SuggestionList, on: LocalDate, sequence: number): Decision {
  if (sequence <= list.requestSequence) return unchanged(list);
  const state = { ...list, requestSequence: sequence, circulatedOn: on };
  return { state, events: [{ type: 'circulation-noted', data: { on } }] };
}

/** The request was withdrawn: no further matching, and the list is visible to nobody. What it held stays in its history. */
export function closeList(list: SuggestionList, sequence: number): Decision {
  if (sequence <= list.requestSequence) return unchanged(list);
  const state: SuggestionList = { ...list, requestSequence: sequence, status: 'closed', owed: null };
  return { state, events: [{ type: 'list-closed', data: { sequence } }] };
}
