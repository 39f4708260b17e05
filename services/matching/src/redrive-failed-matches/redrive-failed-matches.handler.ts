import type { AnswerOf, redriveFailedMatches } from '@clearinghouse/contracts';
import type { JobQueue } from '@clearinghouse/job-queue';
import { JOB_QUEUE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MATCH_ITEM } from '../adapters/match-doorbell.js';
import { MATCH_CHUNK } from '../match-chunk/queue.js';

@Injectable()
export class RedriveFailedMatches {
  constructor(@Inject(JOB_QUEUE) private readonly jobs: JobQueue) {}

  /** Called again, it tries what has failed since. */
  async run(): Promise<AnswerOf<typeof redriveFailedMatches>> {
    let redriven = 0;
    for (const queue of [MATCH_ITEM, MATCH_CHUNK])
      for (const { key } of await this.jobs.failed(queue)) {
        await this.jobs.redrive(queue, key);
        redriven += 1;
      }
    return { redriven };
  }
}
