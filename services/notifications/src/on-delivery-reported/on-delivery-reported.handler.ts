import type { DataOf, deliveryReported, EventEnvelope } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';

@Injectable()
export class OnDeliveryReported {
  constructor(private readonly facts: BriefingFacts) {}

  /** Counted for the briefing; what a report says is between its author and the experts. */
  run(event: EventEnvelope<DataOf<typeof deliveryReported>>): Promise<void> {
    return this.facts.note(event, 'delivery-reported');
  }
}
