import type { clarificationPut, DataOf, EventEnvelope } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { clarificationInquiry } from '../domain/texts/clarification-inquiry.js';

@Injectable()
export class OnClarificationPut {
  constructor(private readonly post: PostRoom) {}

  /** To the requester alone. */
  run(event: EventEnvelope<DataOf<typeof clarificationPut>>): Promise<void> {
    const { requestId, requester, clarificationId } = event.data;
    const occasion = clarificationId.slice(clarificationId.lastIndexOf(':') + 1);
    const key = { requestId, recipient: requester, purpose: 'clarification-inquiry' as const, occasion };
    return this.post.write(event, [{ key, text: (at) => clarificationInquiry(event.data, at) }]);
  }
}
