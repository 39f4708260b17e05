import type { OverviewView, readOverview } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { OverviewRepository } from '../adapters/overview.repository.js';
import { overviewView } from '../domain/overview.js';

@Injectable()
export class ReadOverview {
  constructor(private readonly overviews: OverviewRepository) {}

  /** @throws CodedError OVERVIEW.NOT_FOUND */
  async run({ params }: Call<typeof readOverview>): Promise<OverviewView> {
    const { state, version } = await this.overviews.get(params.overviewId);
    return overviewView(state, version);
  }
}
