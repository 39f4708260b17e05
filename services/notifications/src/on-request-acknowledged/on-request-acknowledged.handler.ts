import type { DataOf, EventEnvelope, requestAcknowledged, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { acknowledgement } from '../domain/texts/acknowledgement.js';

@Injectable()
export class OnRequestAcknowledged {
  constructor(private readonly post: PostRoom) {}

  /** To the requester alone. */
  run(event: EventEnvelope<DataOf<typeof requestAcknowledged>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const key = { requestId, recipient: event.data.requester, purpose: 'acknowledgement' as const };
    return this.post.write(event, [{ key, text: (at) => acknowledgement(event.data, at) }]);
  }
}
