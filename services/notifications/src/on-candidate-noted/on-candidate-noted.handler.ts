import type { CandidateId, candidateNoted, DataOf, EventEnvelope, Instant } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { candidateInquiry } from '../domain/texts/candidate-inquiry.js';

@Injectable()
export class OnCandidateNoted {
  constructor(private readonly post: PostRoom) {}

  /** To the Permanent Mission alone, one for each passage: until it confirms, nobody else learns that there is one. */
  run(event: EventEnvelope<DataOf<typeof candidateNoted>>): Promise<void> {
    const candidateId = event.subject as CandidateId; // the subject of a candidate's event is its id
    const key = { candidateId, recipient: event.data.requester, purpose: 'candidate-inquiry' as const };
    return this.post.write(event, [{ key, text: (at: Instant) => candidateInquiry(event.data, at) }]);
  }
}
