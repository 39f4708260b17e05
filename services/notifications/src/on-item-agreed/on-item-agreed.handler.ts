import type { DataOf, EventEnvelope, Instant, itemAgreed, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { PostRoom } from '../adapters/post-room.js';
import { agreementNotice } from '../domain/texts/agreement-notice.js';

@Injectable()
export class OnItemAgreed {
  constructor(
    private readonly post: PostRoom,
    private readonly facts: BriefingFacts,
  ) {}

  /** To both parties, and to nobody else. */
  async run(event: EventEnvelope<DataOf<typeof itemAgreed>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const notices = [event.data.requester, event.data.provider].map((recipient) => ({
      key: {
        requestId,
        recipient,
        purpose: 'agreement-notice' as const,
        occasion: `${event.data.itemNo}:${event.sequence}`,
      },
      text: (at: Instant) => agreementNotice(event.data, recipient, at),
    }));
    await this.facts.note(event, 'agreed');
    await this.post.write(event, notices);
  }
}
