import type { DataOf, EventEnvelope, Instant, requestCirculated, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { circulationNotice } from '../domain/texts/circulation-notice.js';

@Injectable()
export class OnRequestCirculated {
  constructor(private readonly post: PostRoom) {}

  /** To each addressee, and to nobody else; each learns of itself only. */
  run(event: EventEnvelope<DataOf<typeof requestCirculated>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const notices = event.data.addressees.map((recipient) => ({
      key: { requestId, recipient, purpose: 'circulation-notice' as const },
      text: (at: Instant) => circulationNotice(event.data, recipient, at),
    }));
    return this.post.write(event, notices);
  }
}
