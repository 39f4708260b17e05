import { clarificationPassedOn, type DataOf, type EventEnvelope } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnClarificationPassedOn } from './on-clarification-passed-on.handler.js';

@Controller()
export class OnClarificationPassedOnController {
  constructor(private readonly handler: OnClarificationPassedOn) {}

  @EventPattern(clarificationPassedOn.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof clarificationPassedOn>>): Promise<void> {
    return this.handler.run(event);
  }
}
