import { type Instant, plus, type ProgrammeId } from '@clearinghouse/contracts';
import { type Decision, unchanged } from '../decision.js';
import type { ReviewRules } from '../policy.js';
import type { SuggestionList } from '../suggestion-list.js';
import { replaced, stepEvent } from './change-entry.js';
import { entryIn, mayReview, reviewable, type Reviewer } from './entry-in.js';
import { holderOf } from './is-touched.js';
import { without } from '../without.js';

const MINUTE_MS = 60_000;

/**
 * Holds an entry for one reviewer until the clock runs out; again, by the same one: a sign of life, which prolongs it and
 * tells nobody. @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE, TAKEN, RECUSED
 */
export function takeEntry(
  list: SuggestionList,
  programmeId: ProgrammeId,
  who: Reviewer,
  at: Instant,
  { lockMinutes }: ReviewRules,
): Decision {
  const entry = reviewable(list, programmeId, who.by, at);
  const taken = { by: who.by, until: plus(at, lockMinutes * MINUTE_MS) };
  const prolonged = { type: 'hold-prolonged', data: { programmeId, until: taken.until }, by: who.by };
  const event = holderOf(entry, at) ? prolonged : stepEvent(list, 'taken', who, programmeId);
  return replaced(list, entry, { ...entry, taken }, event);
}

/** Gives it back before the clock does. What nobody holds stays as it is. @throws CodedError SUGGESTION.NOT_FOUND, TAKEN */
export function releaseEntry(list: SuggestionList, programmeId: ProgrammeId, who: Reviewer, at: Instant): Decision {
  const entry = entryIn(list, programmeId);
  if (!holderOf(entry, at)) return unchanged(list);
  mayReview(list, entry, who.by, at);
  return replaced(list, entry, without(entry, 'taken'), stepEvent(list, 'released', who, programmeId));
}
