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
import { actorOf } from '../domain/actor.js';
import { assertSpeaksFor } from '../domain/entitlement.js';
import { giveReply, type ReplyEvent } from '../domain/reply.js';

@Injectable()
export class ReplyToRequest {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The first reply of the provider, or a revision under another Idempotency-Key.
   * @throws ACCESS.FORBIDDEN for another provider; REPLY.NOT_CIRCULATED, REPLY.REQUEST_WITHDRAWN, REPLY.UNKNOWN_ITEM;
   * PROGRAMME.NOT_FOUND for a programme that is not the provider's
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, params, body, creation } = call;
    assertSpeaksFor(caller, body.provider);
    const id = replyId(params.requestId, body.provider);
    const context = contextOf(call, this.clock.now());
    const key = { key: creation.id('k'), bodyHash: creation.bodyHash };
    return this.replies.give(id, key, () => this.decide(call), context);
  }

  private async decide({ caller, params, body }: Call<typeof operation>): Promise<ReplyEvent> {
    const request = await this.requests.find(params.requestId);
    const event = giveReply(request, { requestId: params.requestId, ...body }, actorOf(caller));
    await this.assertOwnProgrammes(body.lines, body.provider);
    return event;
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
