import type { RequestDraft } from '@clearinghouse/contracts';
import { likelyDuplicates, type OwnRequest } from './duplicates.js';
import type { Hint } from './hint.js';
import { namedFacilities } from './named-facility.js';
import { tooGeneral } from './too-general.js';

/** What may help while writing. Said to whoever drafts and to nobody else, kept nowhere, and never in the way of sending. */
export const hintsFor = (draft: RequestDraft, own: readonly OwnRequest[]): Hint[] => [
  ...namedFacilities(draft),
  ...tooGeneral(draft),
  ...likelyDuplicates(draft, own),
];
