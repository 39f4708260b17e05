import type { Changed, recordAgreement as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { recordAgreement, termsOf } from '../domain/agreement.js';

@Injectable()
export class RecordAgreement {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND, REQUEST.WRONG_ITEM_STATE, REQUEST.NOT_AN_ADDRESSEE, REQUEST.ALREADY_AGREED; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.say(call, (request, actor) =>
      recordAgreement(call.params.id, request, call.params.no, termsOf(call.body), actor),
    );
  }
}
