import type { EventEnvelope, PartyCode, RequestId } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { ledgerId } from '../domain/capacity/ledger.js';
import type { Opening } from '../domain/capacity/ledger.events.js';
import { holdReservations } from '../domain/capacity/hold-reservations.js';
import { isOpenFor } from '../domain/circulated-request.js';
import { reservationsOf } from '../domain/reply/reservations.js';

interface Which {
  readonly requestId: RequestId;
  readonly provider: PartyCode;
}

@Injectable()
export class HoldReservations {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Brings every ledger that the reply concerns up to the reply as it stands now; the event is the doorbell. A request that was closed meanwhile holds nothing. */
  async run(event: EventEnvelope, { requestId, provider }: Which): Promise<void> {
    const stored = await this.replies.find(requestId, provider);
    if (!stored) return;
    const request = await this.requests.find(requestId);
    const wanted = reservationsOf(stored.state).filter(({ itemNo }) => isOpenFor(request, itemNo));
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
