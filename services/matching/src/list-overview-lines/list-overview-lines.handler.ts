import type { AnswerOf, listOverviewLines } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { partyName } from '@clearinghouse/taxonomy';
import { Injectable } from '@nestjs/common';
import { OverviewRepository } from '../adapters/overview.repository.js';
import { OverviewSheets } from '../adapters/overview-sheets.js';
import { mustBeCompleted } from '../domain/overview.js';

@Injectable()
export class ListOverviewLines {
  constructor(
    private readonly overviews: OverviewRepository,
    private readonly sheets: OverviewSheets,
  ) {}

  /** @throws CodedError OVERVIEW.NOT_FOUND, OVERVIEW.WRONG_STATE before it is completed, HTTP.BAD_CURSOR */
  async run({ params, query }: Call<typeof listOverviewLines>): Promise<AnswerOf<typeof listOverviewLines>> {
    const { state } = await this.overviews.get(params.overviewId);
    mustBeCompleted(state);
    const { items, next } = await this.sheets.page(state, query);
    const lines = items.map(({ suggested, ...line }) => ({
      ...line,
      ...(suggested && { suggested: { ...suggested, providerName: partyName(suggested.provider) } }),
    }));
    return { items: lines, next };
  }
}
