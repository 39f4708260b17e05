import type { AnswerOf, listFailedMatches } from '@clearinghouse/contracts';
import type { JobQueue } from '@clearinghouse/job-queue';
import { JOB_QUEUE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MATCH_ITEM } from '../adapters/match-doorbell.js';
import { MATCH_CHUNK } from '../match-chunk/queue.js';

type Failed = AnswerOf<typeof listFailedMatches>['items'];

@Injectable()
export class ListFailedMatches {
  constructor(@Inject(JOB_QUEUE) private readonly jobs: JobQueue) {}

  async run(): Promise<AnswerOf<typeof listFailedMatches>> {
    const lists = await Promise.all([MATCH_ITEM, MATCH_CHUNK].map((queue) => this.of(queue)));
    return { items: lists.flat() };
  }

  private async of(queue: string): Promise<Failed> {
    const failed = await this.jobs.failed(queue);
    return failed.map(({ key, reason, attempts, failedAt }) => ({ queue, key, reason, attempts, failedAt }));
  }
}
