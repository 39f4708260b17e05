import type { MatchRunView, readMatchRun } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { MatchRunRepository } from '../adapters/match-run.repository.js';
import { runView } from '../domain/match-run.js';

@Injectable()
export class ReadMatchRun {
  constructor(private readonly runs: MatchRunRepository) {}

  /** @throws CodedError RUN.NOT_FOUND */
  async run({ params: { runId } }: Call<typeof readMatchRun>): Promise<MatchRunView> {
    const { state, version } = await this.runs.get(runId);
    return runView(state, version, await this.runs.chunksOf(runId));
  }
}
