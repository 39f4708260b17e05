import type { Job } from '@clearinghouse/job-queue';
import { Clock, type OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { BriefingRepository } from '../adapters/briefing.repository.js';
import { briefingId, periodsEnded } from '../domain/briefing.js';

/** Periods that have ended without a briefing, oldest first: a service that was down catches up in order, once. */
@Injectable()
export class BriefingsDue implements OwedWork {
  constructor(
    private readonly facts: BriefingFacts,
    private readonly briefings: BriefingRepository,
    private readonly clock: Clock,
  ) {}

  async *owed(): AsyncIterable<Job> {
    const first = await this.facts.firstDay();
    if (!first) return;
    for (const period of periodsEnded(first, this.clock.now()))
      if (!(await this.briefings.get(briefingId(period)))) yield { key: period.from, seen: {} };
  }
}
