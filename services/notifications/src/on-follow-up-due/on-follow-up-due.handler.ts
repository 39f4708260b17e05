import type { DataOf, EventEnvelope, followUpDue, Instant, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { PostRoom } from '../adapters/post-room.js';
import { followUpInquiry } from '../domain/texts/follow-up-inquiry.js';

@Injectable()
export class OnFollowUpDue {
  constructor(
    private readonly post: PostRoom,
    private readonly facts: BriefingFacts,
  ) {}

  /** A draft for the Chair: nothing is sent by itself, and the State sees nothing until a person sends it. */
  async run(event: EventEnvelope<DataOf<typeof followUpDue>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const key = {
      requestId,
      recipient: event.data.requester,
      purpose: 'follow-up-inquiry' as const,
      occasion: String(event.sequence),
    };
    const outgoing = [{ key, text: (at: Instant) => followUpInquiry(event.data, at), draft: true as const }];
    await this.facts.note(event, 'follow-up-due');
    await this.post.write(event, outgoing);
  }
}
