import type { Changed, wishForSuggestion } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { wish } from '../domain/review/answer-suggestion.js';

@Injectable()
export class WishForSuggestion {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND for what was not shown to this State; StoreError stale-version */
  run(call: Call<typeof wishForSuggestion>): Promise<Changed> {
    const { programmeId } = call.params;
    return this.desk.byRequester(call, (list, { who, at }) => wish(list, programmeId, who, at));
  }
}
