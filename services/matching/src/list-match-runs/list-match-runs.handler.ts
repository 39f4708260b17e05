import type { AnswerOf, listMatchRuns } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { MatchRunRepository } from '../adapters/match-run.repository.js';
import { runView } from '../domain/match-run.js';

@Injectable()
export class ListMatchRuns {
  constructor(private readonly runs: MatchRunRepository) {}

  async run({ query }: Call<typeof listMatchRuns>): Promise<AnswerOf<typeof listMatchRuns>> {
    const { items, next } = await this.runs.latest(query);
    const views = items.map(async ({ state, version }) => runView(state, version, await this.runs.chunksOf(state.id)));
    return { items: await Promise.all(views), next };
  }
}
