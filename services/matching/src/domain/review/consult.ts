import { CodedError, type Instant, type ProgrammeId } from '@clearinghouse/contracts';
import type { Decision } from '../decision.js';
import type { SuggestionList } from '../suggestion-list.js';
import { decidedAs, replaced, stepEvent } from './change-entry.js';
import { reviewable, type Reviewer } from './entry-in.js';

/** Something has to be found out first; what, stays between experts. @throws CodedError as `reviewable` */
export function question(
  list: SuggestionList,
  programmeId: ProgrammeId,
  who: Reviewer & { readonly note: string },
  at: Instant,
): Decision {
  const entry = reviewable(list, programmeId, who.by, at);
  const after = decidedAs(entry, 'question', { by: who.by, at, reason: who.note });
  return replaced(list, entry, after, stepEvent(list, 'questioned', who, programmeId));
}

/**
 * Asks a colleague, who alone decides from then on, until whoever asked undoes it.
 * @throws CodedError as `reviewable`; SUGGESTION.RECUSED for a colleague who is; SUGGESTION.SAME_EYES for oneself
 */
export function forward(
  list: SuggestionList,
  programmeId: ProgrammeId,
  who: Reviewer & { readonly to: string; readonly note?: string | undefined },
  at: Instant,
): Decision {
  const entry = reviewable(list, programmeId, who.by, at);
  if (who.to === who.by) throw new CodedError('SUGGESTION.SAME_EYES', { itemId: list.itemId, programmeId });
  if (list.recused?.includes(who.to)) throw new CodedError('SUGGESTION.RECUSED', { itemId: list.itemId });
  const asked = { by: who.by, to: who.to, ...(who.note && { note: who.note }) };
  const after = { ...decidedAs(entry, 'forwarded', { by: who.by, at }), asked };
  return replaced(list, entry, after, stepEvent(list, 'forwarded', who, programmeId));
}

/** Takes no part in this item any more: what one holds is free, what one is asked goes back. Saying it twice changes nothing. */
export function recuse(list: SuggestionList, who: Reviewer): Decision {
  if (list.status === 'closed') throw new CodedError('SUGGESTION.NOT_FOUND', { itemId: list.itemId });
  if (list.recused?.includes(who.by)) return { state: list, events: [] };
  const entries = list.entries.map((entry) => {
    const { taken, asked, ...rest } = entry;
    if (asked?.to === who.by) return { ...rest, status: 'suggested' as const };
    return taken?.by === who.by ? { ...rest, ...(asked && { asked }) } : entry;
  });
  const state = { ...list, entries, recused: [...(list.recused ?? []), who.by] };
  return { state, events: [stepEvent(list, 'recused', who)] };
}
