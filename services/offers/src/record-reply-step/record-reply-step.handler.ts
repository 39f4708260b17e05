import { type Changed, CodedError, type recordReplyStep as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CirculatedRequests } from '../adapters/circulated-requests.js';
import { ReplyRepository } from '../adapters/reply.repository.js';
import { actorOf } from '../domain/actor.js';
import { recordStep } from '../domain/reply/pass-on-reply.js';

@Injectable()
export class RecordReplyStep {
  constructor(
    private readonly requests: CirculatedRequests,
    private readonly replies: ReplyRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws REPLY.NOT_FOUND, REPLY.WRONG_STATE, REPLY.NOTHING_TO_PASS_ON; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, params, body, expected } = call;
    const stored = await this.replies.forChange(params.requestId, params.provider, expected);
    const request = await this.requests.find(params.requestId);
    if (!request) throw new CodedError('REPLY.NOT_FOUND');
    const context = contextOf(call, this.clock.now());
    const events = recordStep(request, stored.state, body, actorOf(caller, body.why), context.at);
    return this.replies.save(stored, events, context);
  }
}
