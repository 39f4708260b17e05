import type { Changed, OverviewId, startOverview } from '@clearinghouse/contracts';
import type { JobQueue } from '@clearinghouse/job-queue';
import { type Call, Clock, contextOf, JOB_QUEUE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { OverviewRepository } from '../adapters/overview.repository.js';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { COMPUTE_OVERVIEW } from '../compute-overview/queue.js';
import { dayOf } from '../domain/due.js';
import type { OverviewRun } from '../domain/overview.js';

@Injectable()
export class StartOverview {
  constructor(
    private readonly overviews: OverviewRepository,
    private readonly policies: PolicyRepository,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Pins the policy in force and the day; the work is owed from then on. @throws HTTP.IDEMPOTENCY_KEY_REUSED */
  async run(call: Call<typeof startOverview>): Promise<Changed> {
    const { creation, caller, body } = call;
    const at = this.clock.now();
    const { policy } = await this.policies.inForce();
    const run: OverviewRun = {
      ...{ id: creation.id('ov') as OverviewId, policyId: policy.id, asOf: dayOf(at) }, // an id of our own making
      ...{ startedBy: caller.subject, startedAt: at, seconds: body.seconds },
      ...{ ...(body.steps !== undefined && { steps: body.steps }), state: 'running', attempts: 0 },
    };
    const answer = await this.overviews.create(run, creation, contextOf(call, at));
    await this.jobs.add(COMPUTE_OVERVIEW, { key: run.id, seen: {} });
    return answer;
  }
}
