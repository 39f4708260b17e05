import type { EventEnvelope, PartyCode, RequestId } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { ledgerId } from '../domain/capacity/ledger.js';
import type { Opening } from '../domain/capacity/ledger.events.js';
import { holdReservations } from '../domain/capacity/hold-reservations.js';
import { reservationsOf } from '../domain/reply/reservations.js';

interface Which {
  readonly requestId: RequestId;
  readonly provider: PartyCode;
}

@Injectable()
export class HoldReservations {
  constructor(
    private readonly replies: ReplyRepository,
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Brings every ledger that the reply concerns up to the reply as it stands now; the event is the doorbell. */
  async run(event: EventEnvelope, { requestId, provider }: Which): Promise<void> {
    const stored = await this.replies.find(requestId, provider);
    if (!stored) return;
    const wanted = reservationsOf(stored.state);
    const message = { source: stored.id, sequence: stored.sequence };
    const context = contextOfEvent(event, this.clock.now());
    const held = (await this.ledgers.ofRequest(requestId)).filter(({ state }) => state.provider === provider);
    const named = wanted.map(({ programmeId, period }) => ({ programmeId, period, provider }));
    for (const opening of distinct([...held.map(({ state }) => state), ...named]))
      await this.ledgers.count(opening, message, (ledger) => holdReservations(ledger, requestId, wanted), context);
  }
}

const distinct = (openings: readonly Opening[]): Opening[] => [
  ...new Map(
    openings.map(({ programmeId, period, provider }) => [
      ledgerId(programmeId, period),
      { programmeId, period, provider },
    ]),
  ).values(),
];
