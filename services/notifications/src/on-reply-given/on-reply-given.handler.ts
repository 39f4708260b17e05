import type { DataOf, EventEnvelope, replyGiven } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';

@Injectable()
export class OnReplyGiven {
  constructor(private readonly facts: BriefingFacts) {}

  /** Counted for the briefing. The requester is told when that step is recorded. */
  run(event: EventEnvelope<DataOf<typeof replyGiven>>): Promise<void> {
    return this.facts.note(event, 'reply-given');
  }
}
