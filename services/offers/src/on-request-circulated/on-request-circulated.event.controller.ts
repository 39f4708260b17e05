import { type DataOf, type EventEnvelope, requestCirculated } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { circulatedAs } from '../domain/circulation.js';

@Controller()
export class OnRequestCirculatedController {
  constructor(private readonly requests: CirculatedRequests) {}

  @EventPattern(requestCirculated.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof requestCirculated>>): Promise<void> {
    return this.requests.apply(event, (known) => circulatedAs(known, event.data));
  }
}
