import type { RequestId } from '@clearinghouse/contracts';
import type { Holding, Ledger } from './ledger.js';

/** Holdings of a request, or of one item of it, that are reserved or committed. */
export const heldFor = ({ holdings }: Ledger, requestId: RequestId, itemNo?: number): Holding[] =>
  Object.values(holdings).filter(
    (each) =>
      each.requestId === requestId &&
      (itemNo === undefined || each.itemNo === itemNo) &&
      each.reserved + each.committed > 0,
  );
