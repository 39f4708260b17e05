import { type DataOf, type EventEnvelope, requestWithdrawn } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { CirculatedRequests } from '../adapters/circulated-requests.js';

@Controller()
export class OnRequestWithdrawnController {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly clock: Clock,
  ) {}

  /** A request that was never circulated is not known here, and stays so. */
  @EventPattern(requestWithdrawn.type)
  async run(@Payload() event: EventEnvelope<DataOf<typeof requestWithdrawn>>): Promise<void> {
    const context = contextOfEvent(event, this.clock.now());
    await this.requests.apply(
      event.subject,
      event.sequence,
      (known) => known && { ...known, withdrawn: true },
      context,
    );
  }
}
