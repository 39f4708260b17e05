import type { DataOf, EventEnvelope, Instant, requestClosed, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { PostRoom } from '../adapters/post-room.js';
import { closingNotice } from '../domain/texts/closing-notice.js';

@Injectable()
export class OnRequestClosed {
  constructor(
    private readonly post: PostRoom,
    private readonly facts: BriefingFacts,
  ) {}

  /** To the requester and to those to whom it was circulated. */
  async run(event: EventEnvelope<DataOf<typeof requestClosed>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const notices = [event.data.requester, ...event.data.addressees].map((recipient) => ({
      key: { requestId, recipient, purpose: 'closing-notice' as const },
      text: (at: Instant) => closingNotice(event.data, recipient, at),
    }));
    await this.facts.note(event, 'closed');
    await this.post.write(event, notices);
  }
}
