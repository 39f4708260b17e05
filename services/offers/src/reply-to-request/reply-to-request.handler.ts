import {
  type Changed,
  CodedError,
  type PartyCode,
  type ReplyLine,
  replyId,
  type replyToRequest as operation,
} from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ProgrammeRepository } from '../adapters/programme.repository.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { UnheldCapacity } from '../adapters/unheld-capacity.js';
import { actorOf } from '../domain/actor.js';
import { assertSpeaksFor } from '../domain/entitlement.js';
import { giveReply } from '../domain/reply/give-reply.js';
import type { Reply } from '../domain/reply/reply.js';
import type { ReplyEvent } from '../domain/reply/reply.events.js';

@Injectable()
export class ReplyToRequest {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly capacity: UnheldCapacity,
    private readonly clock: Clock,
  ) {}

  /**
   * The first reply of the provider, or a revision under another Idempotency-Key. It stands whatever the ledger can hold.
   * @throws ACCESS.FORBIDDEN for another provider; what giveReply refuses; PROGRAMME.NOT_FOUND for a programme that is not
   * the provider's; CAPACITY.PERIOD_MISMATCH
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, params, body, creation } = call;
    assertSpeaksFor(caller, body.provider);
    const id = replyId(params.requestId, body.provider);
    const context = contextOf(call, this.clock.now());
    const key = { key: creation.id('k'), bodyHash: creation.bodyHash };
    return this.replies.give(id, key, (before) => this.decide(call, before), context);
  }

  private async decide(call: Call<typeof operation>, before: Reply | undefined): Promise<ReplyEvent[]> {
    const { caller, params, body } = call;
    const request = await this.requests.find(params.requestId);
    const answer = { requestId: params.requestId, ...body };
    const events = giveReply(request, before, answer, actorOf(caller), this.clock.now());
    await this.assertOwnProgrammes(body.lines, body.provider);
    await this.capacity.assertPeriods(body.lines);
    return events;
  }

  private async assertOwnProgrammes(lines: readonly ReplyLine[], provider: PartyCode): Promise<void> {
    const named = new Set(lines.flatMap(({ programmeId }) => programmeId ?? []));
    for (const id of named) {
      const offered = await this.programmes.collection.get(id);
      if (offered?.state.programme.provider !== provider)
        throw new CodedError('PROGRAMME.NOT_FOUND', { programme: id });
    }
  }
}
