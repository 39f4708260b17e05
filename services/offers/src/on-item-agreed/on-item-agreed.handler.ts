import type { DataOf, EventEnvelope, itemAgreed, RequestId } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { LedgerRepository } from '../adapters/ledger.repository.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { commitmentOf } from '../domain/capacity/commitment.js';
import { commit } from '../domain/capacity/moves.js';

type Event = EventEnvelope<DataOf<typeof itemAgreed>>;

@Injectable()
export class OnItemAgreed {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly ledgers: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** The item is settled with this provider, and its capacity is committed, once; or refused with a reason. */
  async run(event: Event): Promise<void> {
    const { itemNo, provider } = event.data;
    const settled = { itemNo, provider };
    await this.requests.apply(event, (known) => known && { ...known, agreed: [...(known.agreed ?? []), settled] });
    await this.commit(event, event.subject as RequestId); // the subject is the request
  }

  private async commit(event: Event, requestId: RequestId): Promise<void> {
    const { data, subject: source, sequence } = event;
    const reply = await this.replies.find(requestId, data.provider);
    const taken = commitmentOf(data, reply?.state);
    const programme = taken && (await this.programmes.collection.get(taken.programmeId));
    if (!taken || programme?.state.programme.provider !== data.provider) return; // nothing that a ledger could count
    const { programmeId, period, amount } = taken;
    const opening = { programmeId, period, provider: data.provider };
    const item = { requestId, itemNo: data.itemNo };
    const context = contextOfEvent(event, this.clock.now());
    await this.ledgers.count(opening, { source, sequence }, (ledger) => commit(ledger, item, amount), context);
  }
}
