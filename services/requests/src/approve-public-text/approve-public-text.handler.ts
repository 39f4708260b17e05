import type { Changed, approvePublicText as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { approvePublicText } from '../domain/public-text.js';

@Injectable()
export class ApprovePublicText {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.NOTHING_PROPOSED; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.say(call, (request, actor) => approvePublicText(request, call.params.no, actor));
  }
}
