import type { Changed, submitRequest as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { Scans } from '../adapters/scans.js';
import { actorOf } from '../domain/actor.js';
import { assertOnPaper, onPaper } from '../domain/paper.js';
import { submitRequest } from '../domain/submission.js';
import { assertSupersedes } from '../domain/supersession.js';

@Injectable()
export class SubmitRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.NO_ITEMS, REQUEST.NOT_SUPERSEDABLE, PAPER.NOT_ON_PAPER, ATTACHMENT.NOT_FOUND; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const request = await this.requests.forChange(call);
    const { content } = request.state;
    assertOnPaper(call.caller, call.body.receipt);
    await this.scans.assertThere(call.params.id, call.body.receipt);
    assertSupersedes(content, await this.requests.former(content));
    const actor = actorOf(call.caller, call.body.why);
    const events = onPaper(submitRequest(request.state, actor), content.requester, call.body.receipt, actor);
    return this.requests.save(request, events, contextOf(call, at));
  }
}
