import type { Job, JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass, type OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { expireDue } from '../domain/capacity/moves.js';

export const EXPIRE_RESERVATIONS = 'expire-reservations';

/** Lets go what replies held until now. Late is no harm: each entry says when it was due, and moves look at that first. */
@Injectable()
export class ExpireReservations implements JobWorkerClass, OwedWork {
  constructor(
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async run({ key }: JobRun): Promise<void> {
    const at = this.clock.now();
    const context = { at, correlationId: `${EXPIRE_RESERVATIONS}:${key}` };
    await this.ledgers.change(key, context, (ledger) => expireDue(ledger, at));
  }

  async *owed(): AsyncIterable<Job> {
    for await (const key of this.ledgers.due(this.clock.now())) yield { key, seen: {} };
  }
}
