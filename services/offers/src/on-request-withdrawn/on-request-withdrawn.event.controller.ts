import { type DataOf, type EventEnvelope, requestWithdrawn } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnRequestWithdrawn } from './on-request-withdrawn.handler.js';

@Controller()
export class OnRequestWithdrawnController {
  constructor(private readonly handler: OnRequestWithdrawn) {}

  @EventPattern(requestWithdrawn.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof requestWithdrawn>>): Promise<void> {
    return this.handler.run(event);
  }
}
