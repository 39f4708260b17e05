import type { DataOf, EventEnvelope, replyStepRecorded } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { replyNotice } from '../domain/texts/reply-notice.js';

@Injectable()
export class OnReplyStepRecorded {
  constructor(private readonly post: PostRoom) {}

  /** To the requester alone, once it is to be told: every reply reaches it. A reply given anew is a letter of its own. */
  run(event: EventEnvelope<DataOf<typeof replyStepRecorded>>): Promise<void> {
    const { requestId, requester, provider, step, edition = 1 } = event.data;
    if (step !== 'requester-told') return Promise.resolve();
    const occasion = `${provider}:${edition}`; // counts what was passed on; the sequence counts what was not, too
    const key = { requestId, recipient: requester, purpose: 'reply-notice' as const, occasion };
    return this.post.write(event, [{ key, text: (at) => replyNotice(event.data, at) }]);
  }
}
