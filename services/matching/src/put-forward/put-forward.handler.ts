import type { Changed, putForward } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { putForward as decision } from '../domain/review.js';

@Injectable()
export class PutForward {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE, TAKEN, RECUSED, SAME_EYES; StoreError stale-version */
  run(call: Call<typeof putForward>): Promise<Changed> {
    const { programmeId } = call.params;
    return this.desk.byReviewer(call, (list, { who, at, rules }) => decision(list, programmeId, who, at, rules));
  }
}
