import type { EventEnvelope, RequestId } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { heldFor } from '../domain/capacity/held-for.js';
import { release, type ReleaseReason } from '../domain/capacity/moves.js';

@Injectable()
export class ReleaseHoldings {
  constructor(
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** What a request, or one item of it, holds of any capacity and was not delivered is free again. */
  async run(event: EventEnvelope, requestId: RequestId, reason: ReleaseReason, itemNo?: number): Promise<void> {
    const message = { source: event.subject, sequence: event.sequence };
    const context = contextOfEvent(event, this.clock.now());
    for (const { state } of await this.ledgers.ofRequest(requestId))
      await this.ledgers.count(
        state,
        message,
        (ledger) => heldFor(ledger, requestId, itemNo).flatMap((item) => release(ledger, item, reason)),
        context,
      );
  }
}
