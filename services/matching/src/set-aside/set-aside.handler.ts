import type { Changed, setAside } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { setAside as decision } from '../domain/review.js';

@Injectable()
export class SetAside {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE, TAKEN, RECUSED; StoreError stale-version */
  run(call: Call<typeof setAside>): Promise<Changed> {
    const { programmeId } = call.params;
    const { reason } = call.body;
    return this.desk.byReviewer(call, (list, { who, at }) => decision(list, programmeId, { ...who, reason }, at));
  }
}
