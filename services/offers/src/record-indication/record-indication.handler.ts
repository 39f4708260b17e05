import { type Changed, replyId, type recordIndication as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { actorOf } from '../domain/actor.js';
import { recordIndication } from '../domain/reply/give-reply.js';

@Injectable()
export class RecordIndication {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws what recordIndication refuses; HTTP.IDEMPOTENCY_KEY_REUSED */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, params, body, creation } = call;
    const { provider, ...said } = body;
    const line = { ...said, answer: 'indication' as const };
    const request = await this.requests.find(params.requestId);
    const key = { key: creation.id('k'), bodyHash: creation.bodyHash };
    return this.replies.give(
      replyId(params.requestId, provider),
      key,
      async (before) =>
        recordIndication(request, before, { requestId: params.requestId, provider, line }, actorOf(caller)),
      contextOf(call, this.clock.now()),
    );
  }
}
