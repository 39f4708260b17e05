import type { DataOf, EventEnvelope, replyGiven } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { HoldReservations } from '../hold-reservations/hold-reservations.handler.js';

@Injectable()
export class OnReplyGiven {
  constructor(private readonly reservations: HoldReservations) {}

  /** What the reply reserves is held, and what an earlier edition held and this one does not is free again. */
  run(event: EventEnvelope<DataOf<typeof replyGiven>>): Promise<void> {
    return this.reservations.run(event, event.data);
  }
}
