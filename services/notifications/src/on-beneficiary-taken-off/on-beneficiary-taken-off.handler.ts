import type { beneficiaryTakenOff, DataOf, EventEnvelope, Instant, RequestId } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { beneficiaryNotice } from '../domain/texts/beneficiary-notice.js';

@Injectable()
export class OnBeneficiaryTakenOff {
  constructor(private readonly post: PostRoom) {}

  /** To those to whom it was circulated, and to nobody else. */
  run(event: EventEnvelope<DataOf<typeof beneficiaryTakenOff>>): Promise<void> {
    const requestId = event.subject as RequestId; // the subject of a request's event is its id
    const notices = event.data.addressees.map((recipient) => ({
      key: { requestId, recipient, purpose: 'beneficiary-notice' as const, occasion: event.data.beneficiary },
      text: (at: Instant) => beneficiaryNotice(event.data, recipient, at),
    }));
    return this.post.write(event, notices);
  }
}
