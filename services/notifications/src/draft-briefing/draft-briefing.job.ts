import { type LocalDate, LocalDateSchema } from '@clearinghouse/contracts';
import type { JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { BriefingRepository } from '../adapters/briefing.repository.js';
import { briefingId, draftBriefing, periodOf } from '../domain/briefing.js';

/** The key is the first day of the period. What is counted is what happened in it, however late the job runs. */
@Injectable()
export class DraftBriefing implements JobWorkerClass {
  constructor(
    private readonly facts: BriefingFacts,
    private readonly briefings: BriefingRepository,
    private readonly clock: Clock,
  ) {}

  async run(job: JobRun): Promise<void> {
    const first: LocalDate = LocalDateSchema.parse(job.key);
    const period = periodOf(first);
    const at = this.clock.now();
    const briefing = draftBriefing(period, await this.facts.of(period), at);
    const id = briefingId(period);
    await this.briefings.draft(id, briefing, { at, correlationId: id });
  }
}
