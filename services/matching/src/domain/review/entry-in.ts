import { CodedError, type Instant, type ProgrammeId } from '@clearinghouse/contracts';
import type { Entry, SuggestionList } from '../suggestion-list.js';
import { holderOf } from './is-touched.js';

export interface Reviewer {
  readonly by: string;
  readonly role: string;
}

/** @throws CodedError SUGGESTION.NOT_FOUND, also for a closed list */
export function entryIn(list: SuggestionList, programmeId: ProgrammeId): Entry {
  const entry = list.status === 'open' && list.entries.find((each) => each.programmeId === programmeId);
  if (!entry) throw new CodedError('SUGGESTION.NOT_FOUND', { itemId: list.itemId, programmeId });
  return entry;
}

/** @throws CodedError SUGGESTION.RECUSED, SUGGESTION.TAKEN while a colleague works on it or is asked about it */
export function mayReview(list: SuggestionList, entry: Entry, by: string, at: Instant): void {
  if (list.recused?.includes(by)) throw new CodedError('SUGGESTION.RECUSED', { itemId: list.itemId });
  const holder = holderOf(entry, at);
  if (holder && holder.by !== by) throw new CodedError('SUGGESTION.TAKEN', { by: holder.by, until: holder.until });
  if (entry.asked && entry.asked.to !== by) throw new CodedError('SUGGESTION.TAKEN', { by: entry.asked.to });
}

/** Statuses that are still between experts. */
const OPEN: ReadonlySet<Entry['status']> = new Set(['suggested', 'question', 'forwarded', 'awaiting-second']);
export const isOpen = ({ status }: Entry): boolean => OPEN.has(status);

/** An entry that this reviewer may decide on. @throws CodedError as `entryIn` and `mayReview`, SUGGESTION.WRONG_STATE */
export function reviewable(list: SuggestionList, programmeId: ProgrammeId, by: string, at: Instant): Entry {
  const entry = entryIn(list, programmeId);
  mayReview(list, entry, by, at);
  if (!isOpen(entry)) throw new CodedError('SUGGESTION.WRONG_STATE', { status: entry.status });
  return entry;
}
