import { type DataOf, type EventEnvelope, requestAcknowledged } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnRequestAcknowledged } from './on-request-acknowledged.handler.js';

@Controller()
export class OnRequestAcknowledgedController {
  constructor(private readonly handler: OnRequestAcknowledged) {}

  @EventPattern(requestAcknowledged.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof requestAcknowledged>>): Promise<void> {
    return this.handler.run(event);
  }
}
