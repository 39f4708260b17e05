import type { Instant, NotReserved, RequestId } from '@clearinghouse/contracts';
import type { Reservation } from '../reply/reservations.js';
import { evolveLedgerAll, holdingOf } from './evolve-ledger.js';
import { holdReservations } from './hold-reservations.js';
import type { Ledger } from './ledger.js';
import { REFUSED } from './ledger.events.js';
import { expireDue } from './moves.js';

/**
 * What a reply names of this ledger and does not hold: as the ledger refused it, or as it would refuse it now if it has not
 * heard of the reply yet. `free` is what was left for the item at that moment. Nothing of a reservation whose end has come.
 */
export function notReserved(
  ledger: Ledger,
  requestId: RequestId,
  wanted: readonly Reservation[],
  now: Instant,
): NotReserved[] {
  const current = evolveLedgerAll(ledger, expireDue(ledger, now));
  const standing = wanted.filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now);
  const ahead = holdReservations(current, requestId, standing).flatMap((event) =>
    event.type === REFUSED ? [event.data] : [],
  );
  return standing
    .filter(({ programmeId, period }) => programmeId === ledger.programmeId && period === ledger.period)
    .flatMap(({ programmeId, period, itemNo, amount }) => {
      const { reserved, refused } = holdingOf(current, { requestId, itemNo });
      const told = reserved < amount && refused?.wanted === amount ? refused : undefined;
      const answer = told ?? ahead.find((each) => each.itemNo === itemNo);
      return answer ? [{ itemNo: itemNo || null, programmeId, period, wanted: amount, free: answer.free }] : [];
    });
}
