import { type DataOf, type EventEnvelope, requestClosed } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnRequestClosed } from './on-request-closed.handler.js';

@Controller()
export class OnRequestClosedController {
  constructor(private readonly handler: OnRequestClosed) {}

  @EventPattern(requestClosed.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof requestClosed>>): Promise<void> {
    return this.handler.run(event);
  }
}
