import type { DataOf, EventEnvelope, Instant, objectionWindowOpened, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { windowNotice } from '../domain/texts/window-notice.js';

@Injectable()
export class OnObjectionWindowOpened {
  constructor(private readonly post: PostRoom) {}

  /** To the requester alone: until when it may object. One for each window. */
  run(event: EventEnvelope<DataOf<typeof objectionWindowOpened>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const key = {
      requestId,
      recipient: event.data.requester,
      purpose: 'window-notice' as const,
      occasion: `${event.data.purpose}:${event.sequence}`,
    };
    const outgoing = [{ key, text: (at: Instant) => windowNotice(event.data, false, at) }];
    return this.post.write(event, outgoing);
  }
}
