import type { NeedItemId, PartyCode, RequestId } from '@clearinghouse/contracts';
import type { SuggestionList } from './suggestion-list.js';

/** What every published event of a list says about where it belongs. */
export const listFacts = (
  list: SuggestionList,
): { requestId: RequestId; itemId: NeedItemId; itemNo: number; requester: PartyCode } => ({
  requestId: list.requestId,
  itemId: list.itemId,
  itemNo: list.itemNo,
  requester: list.requester,
});
