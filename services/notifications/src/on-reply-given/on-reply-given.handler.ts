import type { DataOf, EventEnvelope, replyGiven } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { replyNotice } from '../domain/texts/reply-notice.js';

@Injectable()
export class OnReplyGiven {
  constructor(private readonly post: PostRoom) {}

  /** To the requester alone, also after a withdrawal: every reply reaches it. A reply given anew is a letter of its own. */
  run(event: EventEnvelope<DataOf<typeof replyGiven>>): Promise<void> {
    const { requestId, requester, provider } = event.data;
    const occasion = `${provider}:${event.sequence}`;
    const key = { requestId, recipient: requester, purpose: 'reply-notice' as const, occasion };
    return this.post.write(event, [{ key, text: (at) => replyNotice(event.data, event.sequence > 1, at) }]);
  }
}
