import type { RequestId } from '@clearinghouse/contracts';
import type { Reservation } from '../reply/reservations.js';
import { evolveLedgerAll } from './evolve-ledger.js';
import { heldFor } from './held-for.js';
import type { Ledger } from './ledger.js';
import type { LedgerEvent } from './ledger.events.js';
import { reserve } from './moves.js';

/** What the reply no longer reserves is let go first, so that another item may take it; then what it reserves is held. */
export function holdReservations(ledger: Ledger, requestId: RequestId, wanted: readonly Reservation[]): LedgerEvent[] {
  const here = wanted.filter(
    ({ programmeId, period }) => programmeId === ledger.programmeId && period === ledger.period,
  );
  const amountOf = (itemNo: number) => here.find((each) => each.itemNo === itemNo)?.amount ?? 0;
  const less = heldFor(ledger, requestId).filter(({ reserved, itemNo }) => reserved > 0 && amountOf(itemNo) === 0);
  const events: LedgerEvent[] = less.flatMap((item) => reserve(ledger, itemOf(item), 0));
  for (const { itemNo, amount, expiresAt } of here)
    events.push(...reserve(evolveLedgerAll(ledger, events), { requestId, itemNo }, amount, expiresAt));
  return events;
}

const itemOf = ({ requestId, itemNo }: { readonly requestId: RequestId; readonly itemNo: number }) => ({
  requestId,
  itemNo,
});
