import type { DataOf, requestCirculated } from '@clearinghouse/contracts';
import type { CirculatedRequest } from './circulated-request.js';

type Known = Omit<CirculatedRequest, 'sequence'>;

/** The request after a circulation. A later issue replaces the items; whoever was addressed before still knows of it. */
export function circulatedAs(
  known: CirculatedRequest | undefined,
  { requester, title, addressees, items, issue = 1 }: DataOf<typeof requestCirculated>,
): Known {
  return {
    ...known,
    ...{ requester, title, issue, withdrawn: false },
    addressees: [...new Set([...(known?.addressees ?? []), ...addressees])],
    items: items.map(({ no }) => no),
  };
}
