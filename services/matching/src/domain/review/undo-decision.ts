import {
  CodedError,
  type Instant,
  millis,
  plus,
  type ProgrammeId,
  suggestionTakenBack,
} from '@clearinghouse/contracts';
import type { Decision } from '../decision.js';
import { owedFrom } from '../owe-match.js';
import type { ReviewRules } from '../policy.js';
import type { Entry, SuggestionList } from '../suggestion-list.js';
import { isShown } from './answer-suggestion.js';
import { entryFacts, EXPERTS, replaced, withRequester } from './change-entry.js';
import { entryIn, mayReview, type Reviewer } from './entry-in.js';
import { without } from '../without.js';

const MINUTE_MS = 60_000;

/** Until when the last decision may be undone; undefined where there is none, or nothing leaves the desk by it. */
export function undoUntil({ status, decided }: Entry, { undoMinutes }: ReviewRules): Instant | undefined {
  return isShown({ status }) && decided ? plus(decided.at, undoMinutes * MINUTE_MS) : undefined;
}

/** @throws CodedError SUGGESTION.ACTED_ON saying what happened since, and that a correction can be written */
function refuseTooLate(entry: Entry, rules: ReviewRules, at: Instant): void {
  const until = undoUntil(entry, rules);
  if (until && millis(at) > millis(until))
    throw new CodedError('SUGGESTION.ACTED_ON', { because: 'undo-window-passed', until, offers: 'correction-letter' });
}

/** @throws CodedError SUGGESTION.ACTED_ON for an expert once the requester has answered, WRONG_STATE without a decision */
function refuseOthers(entry: Entry, byRequester: boolean): void {
  const answered = entry.status === 'wished' || entry.status === 'declined';
  if (answered && !byRequester)
    throw new CodedError('SUGGESTION.ACTED_ON', { because: 'requester-answered', offers: 'correction-letter' });
  if (entry.status === 'suggested' || (byRequester && !answered))
    throw new CodedError('SUGGESTION.WRONG_STATE', { status: entry.status });
}

/** Who asked for a second opinion may take the question back, though a colleague decides now. */
const asker = (entry: Entry, by: string): boolean => entry.asked?.by === by;

/**
 * Takes the last decision back: a command of its own, with its own event, told to whoever was told. Back to `suggested`
 * owes a match, because the list may have moved on, and so does what a wish has to do with. @throws CodedError as the checks above, `entryIn` and `mayReview`
 */
export function undoDecision(
  list: SuggestionList,
  programmeId: ProgrammeId,
  who: Reviewer & { readonly correlationId: string; readonly byRequester: boolean },
  at: Instant,
  rules: ReviewRules,
): Decision {
  const entry = entryIn(list, programmeId);
  if (who.byRequester && !isShown(entry))
    throw new CodedError('SUGGESTION.NOT_FOUND', { itemId: list.itemId, programmeId });
  refuseOthers(entry, who.byRequester);
  if (!who.byRequester && !asker(entry, who.by)) mayReview(list, entry, who.by, at);
  refuseTooLate(entry, rules, at);
  const rest = without(entry, 'decided', 'asked', 'taken', 'before');
  const after: Entry = { ...rest, ...(entry.before ?? { status: 'suggested' }) };
  const data = { ...entryFacts(list, entry), decision: entry.status, by: who.by };
  const audience = isShown(entry) ? withRequester(list) : EXPERTS;
  const event = { type: suggestionTakenBack.type, data, audience, by: who.by, role: who.role };
  const { state, events } = replaced(list, entry, after, event);
  const counts = after.status === 'suggested' || [entry.status, after.status].includes('wished');
  return { state: counts ? owing(state, who.correlationId, at) : state, events };
}

const owing = (list: SuggestionList, correlationId: string, at: Instant): SuggestionList => ({
  ...list,
  owed: list.owed ?? owedFrom(at, correlationId),
});
