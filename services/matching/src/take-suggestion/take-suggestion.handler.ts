import type { Changed, takeSuggestion } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { takeEntry } from '../domain/review/take-entry.js';

@Injectable()
export class TakeSuggestion {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE, TAKEN, RECUSED; StoreError stale-version */
  run(call: Call<typeof takeSuggestion>): Promise<Changed> {
    const { programmeId } = call.params;
    return this.desk.byReviewer(call, (list, { who, at, rules }) => takeEntry(list, programmeId, who, at, rules));
  }
}
