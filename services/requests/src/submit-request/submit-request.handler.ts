import type { Changed, submitRequest as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { submitRequest } from '../domain/submission.js';

@Injectable()
export class SubmitRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.NO_ITEMS; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const request = await this.requests.forChange(call);
    const events = submitRequest(request.state, actorOf(call.caller, call.body.why));
    return this.requests.save(request, events, contextOf(call, at));
  }
}
