import type { Changed, takeNameOff as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { Scans } from '../adapters/scans.js';
import { actorOf } from '../domain/actor.js';
import { assertMayTakeOff, takeNameOff } from '../domain/beneficiaries.js';
import { assertPaper, onPaper } from '../domain/paper.js';
import type { Request } from '../domain/request.js';

@Injectable()
export class TakeNameOff {
  constructor(
    private readonly requests: RequestRepository,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /**
   * A beneficiary changes nothing but its own name, in a request that is another's.
   * @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.NOT_A_BENEFICIARY, ACCESS.FORBIDDEN, PAPER.NO_RECEIPT, PAPER.NO_SCAN, PAPER.NOT_ON_PAPER,
   * ATTACHMENT.NOT_FOUND
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body } = call;
    await this.requests.visible(params.id, caller);
    assertMayTakeOff(caller, body.beneficiary);
    assertPaper(caller, body.receipt);
    await this.scans.assertThere(params.id, body.receipt);
    const actor = actorOf(caller, body.why);
    const decide = (request: Request) =>
      onPaper(takeNameOff(request, body.beneficiary, actor), body.beneficiary, body.receipt, actor);
    const context = contextOf(call, this.clock.now());
    return this.requests.change(call, decide, context, () => assertMayTakeOff(caller, body.beneficiary));
  }
}
