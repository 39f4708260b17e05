import type { Changed, undoDecision } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ReviewDesk } from '../adapters/review-desk.js';
import { undoDecision as decision } from '../domain/review/undo-decision.js';

@Injectable()
export class UndoDecision {
  constructor(private readonly desk: ReviewDesk) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND, WRONG_STATE, TAKEN, RECUSED, ACTED_ON; StoreError stale-version */
  run(call: Call<typeof undoDecision>): Promise<Changed> {
    const { programmeId } = call.params;
    const byRequester = call.caller.role !== 'expert';
    const side = byRequester ? this.desk.byRequester : this.desk.byReviewer;
    return side.call(this.desk, call, (list, { who, at, rules, correlationId }) =>
      decision(list, programmeId, { ...who, correlationId, byRequester }, at, rules),
    );
  }
}
