import { type DataOf, type EventEnvelope, followUpDue } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnFollowUpDue } from './on-follow-up-due.handler.js';

@Controller()
export class OnFollowUpDueController {
  constructor(private readonly handler: OnFollowUpDue) {}

  @EventPattern(followUpDue.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof followUpDue>>): Promise<void> {
    return this.handler.run(event);
  }
}
