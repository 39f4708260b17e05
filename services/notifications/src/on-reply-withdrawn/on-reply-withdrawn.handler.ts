import type { DataOf, EventEnvelope, replyWithdrawn } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { replyWithdrawalNotice } from '../domain/texts/reply-withdrawal-notice.js';

@Injectable()
export class OnReplyWithdrawn {
  constructor(private readonly post: PostRoom) {}

  /** To a requester that knew of the reply; to any other it never was. */
  run(event: EventEnvelope<DataOf<typeof replyWithdrawn>>): Promise<void> {
    const { requestId, requester, provider, requesterKnew } = event.data;
    if (!requesterKnew) return Promise.resolve();
    const occasion = `${provider}:${event.time}`; // the sequence would count editions that were not passed on
    const key = { requestId, recipient: requester, purpose: 'reply-withdrawal-notice' as const, occasion };
    return this.post.write(event, [{ key, text: (at) => replyWithdrawalNotice(event.data, at) }]);
  }
}
