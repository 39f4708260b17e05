import type { Changed, recuseReviewer } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { recuse } from '../domain/review/consult.js';

@Injectable()
export class RecuseReviewer {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND; StoreError stale-version */
  run(call: Call<typeof recuseReviewer>): Promise<Changed> {
    return this.desk.byReviewer(call, (list, { who }) => recuse(list, who));
  }
}
