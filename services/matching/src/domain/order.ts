import { partyName } from '@clearinghouse/taxonomy';
import type { Entry } from './suggestion-list.js';

const bytes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0); // ids are ASCII

/** For the review desk: score descending, then programme id ascending. */
export const bestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => b.score - a.score || bytes(a.programmeId, b.programmeId));

const collator = new Intl.Collator('en');

/** For everybody else: by name of the provider, then by title, then by id; no figure has a part in it. */
export const alphabetical = <E extends Pick<Entry, 'provider' | 'programmeTitle' | 'programmeId'>>(
  entries: readonly E[],
): E[] =>
  [...entries].sort(
    (a, b) =>
      collator.compare(partyName(a.provider), partyName(b.provider)) ||
      collator.compare(a.programmeTitle, b.programmeTitle) ||
      bytes(a.programmeId, b.programmeId),
  );
