import { type DataOf, type EventEnvelope, replyStepRecorded } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnReplyStepRecorded } from './on-reply-step-recorded.handler.js';

@Controller()
export class OnReplyStepRecordedController {
  constructor(private readonly handler: OnReplyStepRecorded) {}

  @EventPattern(replyStepRecorded.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof replyStepRecorded>>): Promise<void> {
    return this.handler.run(event);
  }
}
