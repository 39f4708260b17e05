import { CodedError, lengthOf, type LocalDate, type ReplyLine, type RequestId } from '@clearinghouse/contracts';
import { Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { evolveLedgerAll } from '../domain/capacity/evolve-ledger.js';
import { holdReservations } from '../domain/capacity/hold-reservations.js';
import { type Ledger, ledgerId } from '../domain/capacity/ledger.js';
import { REFUSED } from '../domain/capacity/ledger.events.js';
import { expireDue } from '../domain/capacity/moves.js';
import { openLedger } from '../domain/capacity/open-ledger.js';
import { type Reservation, reservationsOf } from '../domain/reply/reservations.js';
import { LedgerRepository } from './ledger.repository.js';
import { ProgrammeRepository } from './programme.repository.js';

/** Looks ahead: whether a reply could hold what it names. The ledger decides when the reply reaches it. */
@Injectable()
export class FreeCapacity {
  constructor(
    private readonly ledgers: LedgerRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CAPACITY.NOT_ENOUGH, CAPACITY.PERIOD_MISMATCH */
  async assertFor(
    requestId: RequestId,
    { lines, validUntil }: { readonly lines: readonly ReplyLine[]; readonly validUntil?: LocalDate | undefined },
  ): Promise<void> {
    const edition = { no: 1, issue: 1, givenAt: this.clock.now(), lines, ...(validUntil && { validUntil }) };
    const wanted = reservationsOf({ state: 'received', edition });
    for (const reservation of wanted) this.assertFree(await this.ledgerOf(reservation), requestId, wanted);
  }

  private async ledgerOf({ programmeId, period }: Reservation): Promise<Ledger> {
    const programme = await this.programmes.collection.get(programmeId);
    if (!programme) throw new CodedError('PROGRAMME.NOT_FOUND', { programme: programmeId });
    const { capacity, provider } = programme.state.programme;
    if (capacity && capacity.period !== lengthOf(period))
      throw new CodedError('CAPACITY.PERIOD_MISMATCH', { stated: capacity.period });
    const stored = await this.ledgers.get(ledgerId(programmeId, period));
    return stored?.state ?? evolveLedgerAll(undefined, openLedger({ programmeId, period, provider }, programme));
  }

  private assertFree(ledger: Ledger, requestId: RequestId, wanted: readonly Reservation[]): void {
    const now = evolveLedgerAll(ledger, expireDue(ledger, this.clock.now()));
    const refused = holdReservations(now, requestId, wanted).find((event) => event.type === REFUSED);
    if (refused) throw new CodedError('CAPACITY.NOT_ENOUGH', { free: refused.data.free, wanted: refused.data.wanted });
  }
}
