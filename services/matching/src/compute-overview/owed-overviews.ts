import type { Job } from '@clearinghouse/job-queue';
import type { OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { OverviewRepository } from '../adapters/overview.repository.js';

/** Overviews that have come to no end: what an emptied queue is filled from, and what a crash leaves. */
@Injectable()
export class OwedOverviews implements OwedWork {
  constructor(private readonly overviews: OverviewRepository) {}

  async *owed(): AsyncIterable<Job> {
    for await (const { id } of this.overviews.running()) yield { key: id, seen: {} };
  }
}
