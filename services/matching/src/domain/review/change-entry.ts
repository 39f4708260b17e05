import { type Audience, reviewStepRecorded, type DataOf } from '@clearinghouse/contracts';
import type { Decision, ListEvent } from '../decision.js';
import { listFacts } from '../list-facts.js';
import type { Before, Decided, Entry, SuggestionList } from '../suggestion-list.js';
import type { Reviewer } from './entry-in.js';
import { without } from '../without.js';

export const EXPERTS: Audience = { levels: ['experts'], parties: [] };
export const withRequester = (list: SuggestionList): Audience => ({ levels: ['experts'], parties: [list.requester] });

/** The list with one entry in the place of another. */
export const replaced = (list: SuggestionList, entry: Entry, by: Entry, ...events: readonly ListEvent[]): Decision => ({
  state: { ...list, entries: list.entries.map((each) => (each === entry ? by : each)) },
  events,
});

const beforeOf = ({ status, decided, asked }: Entry): Before => ({
  status,
  ...(decided && { decided }),
  ...(asked && { asked }),
});

/** The entry as a decision leaves it: nobody holds it or is asked about it any more, and undoing goes back one step. */
export function decidedAs(entry: Entry, status: Entry['status'], decided: Decided): Entry {
  return { ...without(entry, 'taken', 'asked'), status, decided, before: beforeOf(entry) };
}

/** What happened between experts: told to them alone. `why` stays in the history. */
export function stepEvent(
  list: SuggestionList,
  step: DataOf<typeof reviewStepRecorded>['step'],
  { by, role }: Reviewer,
  programmeId?: Entry['programmeId'],
  why?: string,
): ListEvent {
  const data = { ...listFacts(list), step, ...(programmeId && { programmeId }), by };
  return { type: reviewStepRecorded.type, data, audience: EXPERTS, by, role, ...(why && { why }) };
}

/** An entry as events name it to whoever may know of it. */
export const entryFacts = (list: SuggestionList, { programmeId, programmeTitle, provider }: Entry) => ({
  ...listFacts(list),
  requestTitle: list.requestTitle,
  ...{ programmeId, programmeTitle, provider },
});
