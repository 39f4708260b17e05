import { type DataOf, type EventEnvelope, replyGiven } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnReplyGiven } from './on-reply-given.handler.js';

@Controller()
export class OnReplyGivenController {
  constructor(private readonly handler: OnReplyGiven) {}

  @EventPattern(replyGiven.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof replyGiven>>): Promise<void> {
    return this.handler.run(event);
  }
}
