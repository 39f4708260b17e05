import type { DataOf, deliveryReported, EventEnvelope } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { deliver } from '../domain/capacity/moves.js';

@Injectable()
export class OnDeliveryReported {
  constructor(
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** What a side reports as delivered moves from committed to delivered; both sides report the same help. */
  async run(event: EventEnvelope<DataOf<typeof deliveryReported>>): Promise<void> {
    const { requestId, itemNo, provider, author, amount = 0, complete } = event.data;
    const message = { source: event.subject, sequence: event.sequence };
    const context = contextOfEvent(event, this.clock.now());
    const report = { author, amount, complete };
    for (const { state } of await this.ledgers.ofRequest(requestId)) {
      if (state.provider !== provider) continue;
      await this.ledgers.count(state, message, (ledger) => deliver(ledger, { requestId, itemNo }, report), context);
    }
  }
}
