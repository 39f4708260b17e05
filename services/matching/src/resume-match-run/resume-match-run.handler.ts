import type { Changed, resumeMatchRun } from '@clearinghouse/contracts';
import type { JobQueue } from '@clearinghouse/job-queue';
import { type Call, JOB_QUEUE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { TurnMatchRun } from '../adapters/turn-match-run.js';
import { OwedChunks } from '../match-chunk/owed-chunks.js';
import { MATCH_CHUNK } from '../match-chunk/queue.js';

@Injectable()
export class ResumeMatchRun {
  constructor(
    private readonly runs: TurnMatchRun,
    private readonly chunks: OwedChunks,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
  ) {}

  /** Rings for what waits; should the bell be lost, the sweep finds it. @throws CodedError RUN.NOT_FOUND, RUN.WRONG_STATE */
  async run(call: Call<typeof resumeMatchRun>): Promise<Changed> {
    const changed = await this.runs.run(call, 'resume');
    for await (const job of this.chunks.owed()) await this.jobs.add(MATCH_CHUNK, job);
    return changed;
  }
}
