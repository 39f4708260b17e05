import { CodedError, lengthOf, type NotReserved, type Programme, type ReplyLine } from '@clearinghouse/contracts';
import { Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { evolveLedgerAll } from '../domain/capacity/evolve-ledger.js';
import { type Ledger, ledgerId } from '../domain/capacity/ledger.js';
import { notReserved } from '../domain/capacity/not-reserved.js';
import { openLedger } from '../domain/capacity/open-ledger.js';
import type { Reply } from '../domain/reply/reply.js';
import { type Reservation, reservationsOf } from '../domain/reply/reservations.js';
import { LedgerRepository } from './ledger.repository.js';
import { ProgrammeRepository } from './programme.repository.js';

/** What replies name of capacity and do not hold. A reply is its provider's word and stands all the same. */
@Injectable()
export class UnheldCapacity {
  constructor(
    private readonly ledgers: LedgerRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /** For the provider and the experts alone. */
  async of(reply: Reply): Promise<NotReserved[]> {
    const now = this.clock.now();
    const wanted = reservationsOf(reply);
    const ids = new Map(wanted.map((each) => [ledgerId(each.programmeId, each.period), each]));
    const found: NotReserved[] = [];
    for (const each of ids.values()) {
      const ledger = await this.ledgerOf(reply, each);
      found.push(...notReserved(ledger, reply.requestId, wanted, now));
    }
    return found;
  }

  /** @throws CAPACITY.PERIOD_MISMATCH for a period of another length than the programme states its capacity in */
  async assertPeriods(lines: readonly ReplyLine[]): Promise<void> {
    for (const { programmeId, reserve } of lines) {
      const programme = reserve && programmeId && (await this.programmes.collection.get(programmeId));
      if (programme) assertPeriod(programme.state.programme, reserve);
    }
  }

  private async ledgerOf({ provider }: Reply, { programmeId, period }: Reservation): Promise<Ledger> {
    const stored = await this.ledgers.get(ledgerId(programmeId, period));
    if (stored) return stored.state;
    const opening = { programmeId, period, provider };
    return evolveLedgerAll(undefined, openLedger(opening, await this.programmes.collection.get(programmeId)));
  }
}

function assertPeriod({ capacity }: Programme, { period }: NonNullable<ReplyLine['reserve']>): void {
  if (capacity && capacity.period !== lengthOf(period))
    throw new CodedError('CAPACITY.PERIOD_MISMATCH', { stated: capacity.period });
}
