import { CodedError, type Instant, plus, type ProgrammeId } from '@clearinghouse/contracts';
import { suggestionPutForward, suggestionSetAside } from '@clearinghouse/contracts';
import { type Decision, unchanged } from './decision.js';
import { listFacts } from './list-facts.js';
import type { ReviewRules } from './policy.js';
import { decidedAs, entryFacts, EXPERTS, replaced, stepEvent, withRequester } from './review/change-entry.js';
import { entryIn, type Reviewer, reviewable } from './review/entry-in.js';
import type { Entry, SuggestionList } from './suggestion-list.js';
import { reasonsForRequester } from './visible-reasons.js';

const MINUTE_MS = 60_000;

/**
 * Shows a suggestion to the requester. Reserves nothing and tells no provider. No figure travels, nor a reason that the
 * requester may not read. Under four eyes the first reviewer only proposes it.
 * @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE when it was set aside or answered, TAKEN, RECUSED, SAME_EYES
 */
export function putForward(
  list: SuggestionList,
  programmeId: ProgrammeId,
  who: Reviewer,
  at: Instant,
  rules: ReviewRules,
): Decision {
  if (entryIn(list, programmeId).status === 'put-forward') return unchanged(list); // saying it twice changes nothing
  const entry = reviewable(list, programmeId, who.by, at);
  const decided = { by: who.by, at };
  if (rules.fourEyes && entry.status !== 'awaiting-second')
    return replaced(
      list,
      entry,
      decidedAs(entry, 'awaiting-second', decided),
      stepEvent(list, 'seconding', who, programmeId),
    );
  if (entry.status === 'awaiting-second' && entry.decided?.by === who.by)
    throw new CodedError('SUGGESTION.SAME_EYES', { itemId: list.itemId, programmeId });
  const event = {
    type: suggestionPutForward.type,
    data: shownToRequester(list, entry, who.by, plus(at, rules.undoMinutes * MINUTE_MS)),
    ...{ audience: withRequester(list), by: who.by, role: who.role },
  };
  return replaced(list, entry, decidedAs(entry, 'put-forward', decided), event);
}

const shownToRequester = (list: SuggestionList, entry: Entry, by: string, undoUntil: Instant) => ({
  ...entryFacts(list, entry),
  coverage: entry.coverage,
  reasons: reasonsForRequester(entry.reasons),
  ...{ by, undoUntil },
});

/**
 * Takes a suggestion out of consideration. The reason stays in this document, for experts.
 * @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE when the requester was already told, TAKEN, RECUSED
 */
export function setAside(
  list: SuggestionList,
  programmeId: ProgrammeId,
  { by, role, reason }: Reviewer & { readonly reason: string },
  at: Instant,
): Decision {
  if (entryIn(list, programmeId).status === 'set-aside') return unchanged(list);
  const entry = reviewable(list, programmeId, by, at);
  const data = { ...listFacts(list), programmeId, by };
  const event = { type: suggestionSetAside.type, data, audience: EXPERTS, by, role };
  return replaced(list, entry, decidedAs(entry, 'set-aside', { by, at, reason }), event);
}
