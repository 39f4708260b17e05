import type { DataOf, EventEnvelope, requestAcknowledged, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { PostRoom } from '../adapters/post-room.js';
import { acknowledgement } from '../domain/texts/acknowledgement.js';

@Injectable()
export class OnRequestAcknowledged {
  constructor(
    private readonly post: PostRoom,
    private readonly facts: BriefingFacts,
  ) {}

  /** To the requester alone. */
  async run(event: EventEnvelope<DataOf<typeof requestAcknowledged>>): Promise<void> {
    await this.facts.note(event, 'acknowledged');
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const key = { requestId, recipient: event.data.requester, purpose: 'acknowledgement' as const };
    await this.post.write(event, [{ key, text: (at) => acknowledgement(event.data, at) }]);
  }
}
