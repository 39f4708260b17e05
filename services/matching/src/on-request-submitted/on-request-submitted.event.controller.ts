import { type DataOf, type EventEnvelope, requestSubmitted } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnRequestSubmitted } from './on-request-submitted.handler.js';

@Controller()
export class OnRequestSubmittedController {
  constructor(private readonly handler: OnRequestSubmitted) {}

  @EventPattern(requestSubmitted.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof requestSubmitted>>): Promise<void> {
    return this.handler.run(event);
  }
}
