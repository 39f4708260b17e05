import type {
  DataOf,
  EventEnvelope,
  Instant,
  objectionWindowMoved,
  objectionWindowOpened,
  RequestId,
} from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { windowNotice } from '../domain/texts/window-notice.js';

export type WindowDated = DataOf<typeof objectionWindowOpened> | DataOf<typeof objectionWindowMoved>;

@Injectable()
export class OnObjectionWindowDated {
  constructor(private readonly post: PostRoom) {}

  /** To the requester alone: until when it may object; one letter for each window, and one when a holiday moves its end. */
  run(event: EventEnvelope<WindowDated>, how: 'opened' | 'moved'): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const key = {
      requestId,
      recipient: event.data.requester,
      purpose: 'window-notice' as const,
      occasion: `${event.data.purpose}:${event.sequence}`,
    };
    const outgoing = [{ key, text: (at: Instant) => windowNotice(event.data, how === 'moved', at) }];
    return this.post.write(event, outgoing);
  }
}
