import type { DataOf, EventEnvelope, replyWithdrawn } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { HoldReservations } from '../hold-reservations/hold-reservations.handler.js';

@Injectable()
export class OnReplyWithdrawn {
  constructor(private readonly reservations: HoldReservations) {}

  /** What the reply had reserved is free again. */
  run(event: EventEnvelope<DataOf<typeof replyWithdrawn>>): Promise<void> {
    return this.reservations.run(event, event.data);
  }
}
