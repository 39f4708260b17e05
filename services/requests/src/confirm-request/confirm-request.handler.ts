import type { Changed, confirmRequest as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { confirmRequest } from '../domain/informal.js';

@Injectable()
export class ConfirmRequest {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, PAPER.NO_RECEIPT; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.say(call, (request, actor) => confirmRequest(request, actor));
  }
}
