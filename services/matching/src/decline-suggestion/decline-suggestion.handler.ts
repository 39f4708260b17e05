import type { Changed, declineSuggestion } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { decline } from '../domain/review/answer-suggestion.js';

@Injectable()
export class DeclineSuggestion {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND for what was not shown to this State; StoreError stale-version */
  run(call: Call<typeof declineSuggestion>): Promise<Changed> {
    const { programmeId } = call.params;
    const { reason } = call.body;
    return this.desk.byRequester(call, (list, { who, at }) => decline(list, programmeId, { ...who, reason }, at));
  }
}
