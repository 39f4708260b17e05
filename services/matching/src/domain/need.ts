import type { Need } from '@clearinghouse/matcher';
import { regionsOf } from '@clearinghouse/taxonomy';
import type { SuggestionList } from './suggestion-list.js';

/** The item as the engine takes it. */
export const needOf = (list: SuggestionList): Need => ({
  id: list.itemId,
  requester: list.requester,
  requesterRegions: regionsOf(list.requester),
  ...list.need,
});
