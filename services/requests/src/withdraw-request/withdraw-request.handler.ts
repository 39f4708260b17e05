import type { Changed, withdrawRequest as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { withdrawRequest } from '../domain/withdrawal.js';

@Injectable()
export class WithdrawRequest {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, PAPER.NO_RECEIPT, PAPER.NO_SCAN; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.say(call, withdrawRequest);
  }
}
