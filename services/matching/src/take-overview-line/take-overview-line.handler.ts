import { type Changed, CodedError, type takeOverviewLine } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { OverviewRepository } from '../adapters/overview.repository.js';
import { OverviewSheets } from '../adapters/overview-sheets.js';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { ReviewDesk } from '../adapters/review-desk.js';
import { mustBeCompleted } from '../domain/overview.js';
import { takeLine } from '../domain/review/take-line.js';

@Injectable()
export class TakeOverviewLine {
  constructor(
    private readonly overviews: OverviewRepository,
    private readonly sheets: OverviewSheets,
    private readonly index: ProgrammeIndex,
    private readonly policies: PolicyRepository,
    private readonly desk: ReviewDesk,
  ) {}

  /**
   * @throws CodedError OVERVIEW.NOT_FOUND for an item without a line, OVERVIEW.WRONG_STATE, OVERVIEW.LINE_OUTDATED, and what
   * taking a suggestion throws; StoreError stale-version
   */
  async run(call: Call<typeof takeOverviewLine>): Promise<Changed> {
    const { overviewId, itemId } = call.params;
    const { state } = await this.overviews.get(overviewId);
    mustBeCompleted(state);
    const { suggested } = await this.sheets.lineOf(state, itemId);
    if (!suggested) throw new CodedError('OVERVIEW.NOT_FOUND', { overviewId, itemId });
    await this.index.freshen();
    const offer = this.index.offerOf(suggested.programmeId);
    if (!offer) throw new CodedError('OVERVIEW.LINE_OUTDATED', { itemId, programmeId: suggested.programmeId });
    const { policy } = await this.policies.inForce();
    return this.desk.byReviewer(call, (list, { who, at }) => takeLine(list, offer, who, at, policy));
  }
}
