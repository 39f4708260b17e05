import type { Changed, recordFollowUpSent as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { recordFollowUpSent } from '../domain/follow-up.js';

@Injectable()
export class RecordFollowUpSent {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.FOLLOW_UP_NOT_DUE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.take(call, (request, actor) =>
      recordFollowUpSent(request, call.body.sentOn, call.body.reference, actor),
    );
  }
}
