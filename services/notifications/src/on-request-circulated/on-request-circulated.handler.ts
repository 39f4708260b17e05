import type { DataOf, EventEnvelope, Instant, requestCirculated, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { PostRoom } from '../adapters/post-room.js';
import { circulationNotice } from '../domain/texts/circulation-notice.js';

@Injectable()
export class OnRequestCirculated {
  constructor(
    private readonly post: PostRoom,
    private readonly facts: BriefingFacts,
  ) {}

  /** To each addressee, and to nobody else; each learns of itself only. */
  async run(event: EventEnvelope<DataOf<typeof requestCirculated>>): Promise<void> {
    await this.facts.note(event, 'circulated');
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const { issue = 1 } = event.data;
    const again = issue > 1 && { occasion: String(issue) }; // circulated anew: a letter of its own
    const notices = event.data.addressees.map((recipient) => ({
      key: { requestId, recipient, purpose: 'circulation-notice' as const, ...again },
      text: (at: Instant) => circulationNotice(event.data, recipient, at),
    }));
    await this.post.write(event, notices);
  }
}
