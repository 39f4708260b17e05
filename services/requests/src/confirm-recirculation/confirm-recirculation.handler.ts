import type { Changed, confirmRecirculation as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { asIssue, confirmRecirculation } from '../domain/recirculation.js';

@Injectable()
export class ConfirmRecirculation {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.DUPLICATE_ITEM, REQUEST.WRONG_ITEM_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.say(call, (request, actor) => confirmRecirculation(request, asIssue(call.body), actor));
  }
}
