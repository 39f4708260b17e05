import { type DataOf, type EventEnvelope, replyWithdrawn } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnReplyWithdrawn } from './on-reply-withdrawn.handler.js';

@Controller()
export class OnReplyWithdrawnController {
  constructor(private readonly handler: OnReplyWithdrawn) {}

  @EventPattern(replyWithdrawn.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof replyWithdrawn>>): Promise<void> {
    return this.handler.run(event);
  }
}
