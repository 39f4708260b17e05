import { clarificationPut, type DataOf, type EventEnvelope } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnClarificationPut } from './on-clarification-put.handler.js';

@Controller()
export class OnClarificationPutController {
  constructor(private readonly handler: OnClarificationPut) {}

  @EventPattern(clarificationPut.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof clarificationPut>>): Promise<void> {
    return this.handler.run(event);
  }
}
