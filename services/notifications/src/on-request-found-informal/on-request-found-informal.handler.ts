import type { DataOf, EventEnvelope, Instant, requestFoundInformal, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { confirmationInquiry } from '../domain/texts/confirmation-inquiry.js';

@Injectable()
export class OnRequestFoundInformal {
  constructor(private readonly post: PostRoom) {}

  /** To the Permanent Mission alone: does the State stand by the request? */
  run(event: EventEnvelope<DataOf<typeof requestFoundInformal>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const key = {
      requestId,
      recipient: event.data.requester,
      purpose: 'confirmation-inquiry' as const,
      occasion: String(event.sequence),
    };
    const outgoing = [{ key, text: (at: Instant) => confirmationInquiry(event.data, at) }];
    return this.post.write(event, outgoing);
  }
}
