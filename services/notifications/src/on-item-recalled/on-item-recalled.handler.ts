import type { DataOf, EventEnvelope, Instant, itemRecalled, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { recallNotice } from '../domain/texts/recall-notice.js';

@Injectable()
export class OnItemRecalled {
  constructor(private readonly post: PostRoom) {}

  /** To those to whom it was circulated, and to nobody else. */
  run(event: EventEnvelope<DataOf<typeof itemRecalled>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const notices = event.data.addressees.map((recipient) => ({
      key: {
        requestId,
        recipient,
        purpose: 'recall-notice' as const,
        occasion: `${event.data.itemNo}:${event.sequence}`,
      },
      text: (at: Instant) => recallNotice(event.data, recipient, at),
    }));
    return this.post.write(event, notices);
  }
}
