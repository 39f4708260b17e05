import type { ProgrammeIndex } from '../adapters/programme-index.js';
import type { SuggestionList } from '../domain/suggestion-list.js';

/** The first aggregate of which the list or the index knows less than a match must have seen. */
export const unseen = (
  seen: Readonly<Record<string, number>>,
  list: SuggestionList,
  index: Pick<ProgrammeIndex, 'sequenceOf'>,
): string | undefined =>
  Object.keys(seen).find((id) => {
    const known = id === list.requestId ? list.requestSequence : index.sequenceOf(id);
    return known < (seen[id] ?? 0);
  });
