import { type DataOf, type EventEnvelope, requestNotTakenUp } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnRequestNotTakenUp } from './on-request-not-taken-up.handler.js';

@Controller()
export class OnRequestNotTakenUpController {
  constructor(private readonly handler: OnRequestNotTakenUp) {}

  @EventPattern(requestNotTakenUp.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof requestNotTakenUp>>): Promise<void> {
    return this.handler.run(event);
  }
}
