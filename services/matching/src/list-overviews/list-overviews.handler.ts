import type { AnswerOf, listOverviews } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { OverviewRepository } from '../adapters/overview.repository.js';
import { overviewView } from '../domain/overview.js';

@Injectable()
export class ListOverviews {
  constructor(private readonly overviews: OverviewRepository) {}

  /** @throws CodedError HTTP.BAD_CURSOR */
  async run({ query }: Call<typeof listOverviews>): Promise<AnswerOf<typeof listOverviews>> {
    const { items, next } = await this.overviews.latest(query);
    return { items: items.map(({ state, version }) => overviewView(state, version)), next };
  }
}
