import type { Changed, releaseSuggestion } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { releaseEntry } from '../domain/review/take-entry.js';

@Injectable()
export class ReleaseSuggestion {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND, TAKEN by somebody else; StoreError stale-version */
  run(call: Call<typeof releaseSuggestion>): Promise<Changed> {
    const { programmeId } = call.params;
    return this.desk.byReviewer(call, (list, { who, at }) => releaseEntry(list, programmeId, who, at));
  }
}
