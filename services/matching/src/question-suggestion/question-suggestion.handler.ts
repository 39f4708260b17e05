import type { Changed, questionSuggestion } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { question } from '../domain/review/consult.js';

@Injectable()
export class QuestionSuggestion {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE, TAKEN, RECUSED; StoreError stale-version */
  run(call: Call<typeof questionSuggestion>): Promise<Changed> {
    const { programmeId } = call.params;
    const { note } = call.body;
    return this.desk.byReviewer(call, (list, { who, at }) => question(list, programmeId, { ...who, note }, at));
  }
}
