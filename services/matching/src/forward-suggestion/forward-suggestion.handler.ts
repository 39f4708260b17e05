import type { Changed, forwardSuggestion } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { forward } from '../domain/review/consult.js';

@Injectable()
export class ForwardSuggestion {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE, TAKEN, RECUSED, SAME_EYES; StoreError stale-version */
  run(call: Call<typeof forwardSuggestion>): Promise<Changed> {
    const { programmeId } = call.params;
    return this.desk.byReviewer(call, (list, { who, at }) => forward(list, programmeId, { ...who, ...call.body }, at));
  }
}
