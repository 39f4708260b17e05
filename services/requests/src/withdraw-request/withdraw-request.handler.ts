import type { Changed, withdrawRequest as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { withdrawRequest } from '../domain/withdrawal.js';

@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const request = await this.requests.forChange(call);
    const events = withdrawRequest(request.state, actorOf(call.caller, call.body.why));
    return this.requests.save(request, events, contextOf(call, at));
  }
}
