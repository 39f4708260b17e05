import { type DataOf, type EventEnvelope, requestCirculated } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnRequestCirculated } from './on-request-circulated.handler.js';

@Controller()
export class OnRequestCirculatedController {
  constructor(private readonly handler: OnRequestCirculated) {}

  @EventPattern(requestCirculated.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof requestCirculated>>): Promise<void> {
    return this.handler.run(event);
  }
}
