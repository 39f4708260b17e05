import { type Changed, CodedError, type withdrawReply as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { actorOf } from '../domain/actor.js';
import { assertSpeaksFor } from '../domain/entitlement.js';
import { withdrawReply } from '../domain/reply/pass-on-reply.js';

@Injectable()
export class WithdrawReply {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ACCESS.FORBIDDEN for another provider; REPLY.NOT_FOUND, REPLY.WRONG_STATE, REPLY.AGREED; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, params, body, expected } = call;
    assertSpeaksFor(caller, params.provider);
    const stored = await this.replies.forChange(params.requestId, params.provider, expected);
    const request = await this.requests.find(params.requestId);
    if (!request) throw new CodedError('REPLY.NOT_FOUND');
    const events = withdrawReply(request, stored.state, actorOf(caller, body.why));
    return this.replies.save(stored, events, contextOf(call, this.clock.now()));
  }
}
