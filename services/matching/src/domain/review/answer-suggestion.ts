import {
  CodedError,
  type Instant,
  type ProgrammeId,
  suggestionDeclined,
  suggestionWished,
} from '@clearinghouse/contracts';
import { type Decision, unchanged } from '../decision.js';
import { owedFrom } from '../owe-match.js';
import type { Entry, SuggestionList } from '../suggestion-list.js';
import { decidedAs, entryFacts, replaced, withRequester } from './change-entry.js';
import { entryIn, type Reviewer } from './entry-in.js';

const SHOWN: ReadonlySet<Entry['status']> = new Set(['put-forward', 'wished', 'declined']);

/** What the requester was shown. To it, anything else is not there. */
export const isShown = ({ status }: Pick<Entry, 'status'>): boolean => SHOWN.has(status);

/** @throws CodedError SUGGESTION.NOT_FOUND for what was not shown, alike with what is not there */
function shownIn(list: SuggestionList, programmeId: ProgrammeId): Entry {
  const entry = entryIn(list, programmeId);
  if (!isShown(entry)) throw new CodedError('SUGGESTION.NOT_FOUND', { itemId: list.itemId, programmeId });
  return entry;
}

/** The requester would like to hear more. Told to experts; no provider learns of it here. */
export const wish = (list: SuggestionList, programmeId: ProgrammeId, who: Reviewer, at: Instant): Decision =>
  answer(list, programmeId, 'wished', who, at);

/** The requester does not want it. The reason, if there is one, stays in this document for experts. */
export const decline = (
  list: SuggestionList,
  programmeId: ProgrammeId,
  who: Reviewer & { readonly reason?: string | undefined },
  at: Instant,
): Decision => answer(list, programmeId, 'declined', who, at);

/** What is wished for counts, so a wish owes a match, and one taken back; the chain begins with it. */
const owedFor = ({ itemId }: SuggestionList, at: Instant) => owedFrom(at, `${itemId}:answered:${at}`);

/** The requester may change its mind; saying it twice changes nothing. */
function answer(
  list: SuggestionList,
  programmeId: ProgrammeId,
  status: 'wished' | 'declined',
  { by, role, reason }: Reviewer & { readonly reason?: string | undefined },
  at: Instant,
): Decision {
  const entry = shownIn(list, programmeId);
  if (entry.status === status) return unchanged(list);
  const { type } = status === 'wished' ? suggestionWished : suggestionDeclined;
  const event = { type, data: { ...entryFacts(list, entry), by }, audience: withRequester(list), by, role };
  const { state, events } = replaced(
    list,
    entry,
    decidedAs(entry, status, { by, at, ...(reason && { reason }) }),
    event,
  );
  const counts = status === 'wished' || entry.status === 'wished';
  return { state: counts ? { ...state, owed: list.owed ?? owedFor(list, at) } : state, events };
}
