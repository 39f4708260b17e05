import {
  CodedError,
  type Instant,
  type ProgrammeId,
  suggestionPutForward,
  suggestionSetAside,
} from '@clearinghouse/contracts';
import { type Decision, type ListEvent, unchanged } from './decision.js';
import { listFacts } from './list-facts.js';
import type { Decided, Entry, SuggestionList } from './suggestion-list.js';
import { reasonsForRequester } from './visible-reasons.js';

export interface Reviewer {
  readonly by: string;
  readonly role: string;
}

/** @throws CodedError SUGGESTION.NOT_FOUND, also for a closed list */
function entryIn(list: SuggestionList, programmeId: ProgrammeId): Entry {
  const entry = list.status === 'open' && list.entries.find((each) => each.programmeId === programmeId);
  if (!entry) throw new CodedError('SUGGESTION.NOT_FOUND', { itemId: list.itemId, programmeId });
  return entry;
}

function decide(
  list: SuggestionList,
  entry: Entry,
  status: Entry['status'],
  decided: Decided,
  event: ListEvent,
): Decision {
  if (entry.status === status) return unchanged(list); // saying it twice changes nothing
  if (entry.status !== 'suggested') throw new CodedError('SUGGESTION.WRONG_STATE', { status: entry.status });
  const entries = list.entries.map((each) => (each === entry ? { ...each, status, decided } : each));
  return { state: { ...list, entries }, events: [event] };
}

/**
 * Shows a suggestion to the requester. Reserves nothing and tells no provider. No figure travels, nor a reason that the
 * requester may not read. @throws CodedError SUGGESTION.NOT_FOUND, SUGGESTION.WRONG_STATE when it was set aside
 */
export function putForward(list: SuggestionList, programmeId: ProgrammeId, who: Reviewer, at: Instant): Decision {
  const entry = entryIn(list, programmeId);
  const { programmeTitle, provider, coverage } = entry;
  const data = {
    ...listFacts(list),
    requestTitle: list.requestTitle,
    programmeId,
    programmeTitle,
    provider,
    coverage,
    reasons: reasonsForRequester(entry.reasons),
    by: who.by,
  };
  const audience = { levels: ['experts' as const], parties: [list.requester] };
  return decide(
    list,
    entry,
    'put-forward',
    { by: who.by, at },
    { type: suggestionPutForward.type, data, audience, ...who },
  );
}

/**
 * Takes a suggestion out of consideration. The reason stays in this document, for experts.
 * @throws CodedError SUGGESTION.NOT_FOUND, SUGGESTION.WRONG_STATE when the requester was already told
 */
export function setAside(
  list: SuggestionList,
  programmeId: ProgrammeId,
  who: Reviewer & { readonly reason: string },
  at: Instant,
): Decision {
  const entry = entryIn(list, programmeId);
  const data = { ...listFacts(list), programmeId, by: who.by };
  const audience = { levels: ['experts' as const], parties: [] };
  const event = { type: suggestionSetAside.type, data, audience, by: who.by, role: who.role };
  return decide(list, entry, 'set-aside', { by: who.by, at, reason: who.reason }, event);
}
