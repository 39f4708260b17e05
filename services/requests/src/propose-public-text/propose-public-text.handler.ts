import type { Changed, proposePublicText as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { proposePublicText } from '../domain/public-text.js';

@Injectable()
export class ProposePublicText {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.take(call, (request, actor) => proposePublicText(request, call.params.no, call.body.text, actor));
  }
}
