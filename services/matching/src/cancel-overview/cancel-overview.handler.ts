import type { cancelOverview, Changed } from '@clearinghouse/contracts';
import type { JobQueue } from '@clearinghouse/job-queue';
import { type Call, Clock, contextOf, JOB_QUEUE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { OverviewRepository } from '../adapters/overview.repository.js';
import { COMPUTE_OVERVIEW } from '../compute-overview/queue.js';
import { cancelled } from '../domain/overview.js';

@Injectable()
export class CancelOverview {
  constructor(
    private readonly overviews: OverviewRepository,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The thread that computes is stopped, in whatever process. @throws CodedError OVERVIEW.NOT_FOUND, OVERVIEW.WRONG_STATE */
  async run(call: Call<typeof cancelOverview>): Promise<Changed> {
    const { overviewId } = call.params;
    const { state } = await this.overviews.get(overviewId);
    const at = this.clock.now();
    const run = cancelled(state, at);
    const version = await this.overviews.save(
      call.expected,
      run,
      'cancelled',
      contextOf(call, at),
      call.caller.subject,
    );
    await this.jobs.cancel(COMPUTE_OVERVIEW, overviewId);
    return { id: overviewId, version };
  }
}
