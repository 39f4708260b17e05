import type { DataOf, EventEnvelope, Instant, RequestId, requestNotTakenUp } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { notTakenUpNotice } from '../domain/texts/not-taken-up-notice.js';

@Injectable()
export class OnRequestNotTakenUp {
  constructor(private readonly post: PostRoom) {}

  /** To the Permanent Mission, which had been asked. */
  run(event: EventEnvelope<DataOf<typeof requestNotTakenUp>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const key = { requestId, recipient: event.data.requester, purpose: 'not-taken-up-notice' as const };
    const outgoing = [{ key, text: (at: Instant) => notTakenUpNotice(event.data, at) }];
    return this.post.write(event, outgoing);
  }
}
