import type { Changed, submitRequest as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { Scans } from '../adapters/scans.js';
import { actorOf } from '../domain/actor.js';
import { assertPaper, onPaper } from '../domain/paper.js';
import type { Request } from '../domain/request.js';
import { submitRequest } from '../domain/submission.js';
import { assertSupersedes } from '../domain/supersession.js';

@Injectable()
export class SubmitRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.NO_ITEMS, REQUEST.NOT_SUPERSEDABLE, PAPER.NO_RECEIPT, PAPER.NO_SCAN, PAPER.NOT_ON_PAPER, ATTACHMENT.NOT_FOUND; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, params, body } = call;
    assertPaper(caller, body.receipt);
    const actor = actorOf(caller, body.why);
    const decide = async (request: Request) => {
      const { content } = request;
      await this.scans.assertThere(params.id, body.receipt);
      assertSupersedes(content, await this.requests.former(content));
      return onPaper(submitRequest(request, actor, body.receipt && 'paper'), content.requester, body.receipt, actor);
    };
    return this.requests.change(call, decide, contextOf(call, this.clock.now()));
  }
}
