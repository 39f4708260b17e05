import { type DataOf, type EventEnvelope, requestCirculated } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { CirculatedRequests } from '../adapters/circulated-requests.js';

@Controller()
export class OnRequestCirculatedController {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly clock: Clock,
  ) {}

  @EventPattern(requestCirculated.type)
  async run(@Payload() event: EventEnvelope<DataOf<typeof requestCirculated>>): Promise<void> {
    const { requester, title, addressees, items } = event.data;
    const circulated = { requester, title, addressees, items: items.map(({ no }) => no), withdrawn: false };
    const context = contextOfEvent(event, this.clock.now());
    await this.requests.apply(event.subject, event.sequence, () => circulated, context);
  }
}
