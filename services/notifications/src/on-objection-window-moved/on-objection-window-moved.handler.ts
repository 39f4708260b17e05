import type { DataOf, EventEnvelope, Instant, objectionWindowMoved, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { windowNotice } from '../domain/texts/window-notice.js';

@Injectable()
export class OnObjectionWindowMoved {
  constructor(private readonly post: PostRoom) {}

  /** To the requester alone: the time to object ends on another day. */
  run(event: EventEnvelope<DataOf<typeof objectionWindowMoved>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const key = {
      requestId,
      recipient: event.data.requester,
      purpose: 'window-notice' as const,
      occasion: `${event.data.purpose}:${event.sequence}`,
    };
    const outgoing = [{ key, text: (at: Instant) => windowNotice(event.data, true, at) }];
    return this.post.write(event, outgoing);
  }
}
