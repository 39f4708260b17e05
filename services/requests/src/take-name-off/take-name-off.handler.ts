import type { Changed, takeNameOff as operation } from '@clearinghouse/contracts';
import { StoreError } from '@clearinghouse/document-store';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { Scans } from '../adapters/scans.js';
import { actorOf } from '../domain/actor.js';
import { assertMayTakeOff, takeNameOff } from '../domain/beneficiaries.js';
import { assertReceipt, onPaper } from '../domain/paper.js';

@Injectable()
export class TakeNameOff {
  constructor(
    private readonly requests: RequestRepository,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /**
   * Not `forChange`: a beneficiary changes nothing but its own name, in a request that is another's.
   * @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.NOT_A_BENEFICIARY, ACCESS.FORBIDDEN, PAPER.NO_RECEIPT, PAPER.NOT_ON_PAPER,
   * ATTACHMENT.NOT_FOUND
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, expected } = call;
    const { request } = await this.requests.visible(params.id, caller);
    assertMayTakeOff(caller, body.beneficiary);
    assertReceipt(caller, body.receipt);
    await this.scans.assertThere(params.id, body.receipt);
    if (request.version !== expected) throw new StoreError('stale-version', { expected, version: request.version });
    const actor = actorOf(caller, body.why);
    const facts = takeNameOff(request.state, body.beneficiary, actor);
    const events = onPaper(facts, body.beneficiary, body.receipt, actor);
    return this.requests.save(request, events, contextOf(call, this.clock.now()));
  }
}
