import type { DataOf, EventEnvelope, Instant, requestWithdrawn, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { PostRoom } from '../adapters/post-room.js';
import { withdrawalNotice } from '../domain/texts/withdrawal-notice.js';

@Injectable()
export class OnRequestWithdrawn {
  constructor(
    private readonly post: PostRoom,
    private readonly facts: BriefingFacts,
  ) {}

  /** To those to whom it was circulated, and to nobody else: a request that was not circulated has no addressees. */
  async run(event: EventEnvelope<DataOf<typeof requestWithdrawn>>): Promise<void> {
    await this.facts.note(event, 'withdrawn');
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const notices = event.data.addressees.map((recipient) => ({
      key: { requestId, recipient, purpose: 'withdrawal-notice' as const },
      text: (at: Instant) => withdrawalNotice(event.data, recipient, at),
    }));
    await this.post.write(event, notices);
  }
}
