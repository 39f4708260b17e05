import type { NeedItemId } from '@clearinghouse/contracts';
import type { JobQueue } from '@clearinghouse/job-queue';
import { JOB_QUEUE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';

export const MATCH_ITEM = 'match-item';

/** Wakes a worker for a list that is marked as owing a match. Losing the bell loses no work: the mark stays. */
@Injectable()
export class MatchDoorbell {
  constructor(@Inject(JOB_QUEUE) private readonly jobs: JobQueue) {}

  ring = (item: NeedItemId, seen: Readonly<Record<string, number>>): Promise<void> =>
    this.jobs.add(MATCH_ITEM, { key: item, seen });
}
