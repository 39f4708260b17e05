import type { Job, JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass, type OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { DueRequests } from '../adapters/due-requests.js';
import { OfficeCalendars } from '../adapters/office-calendars.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { dueDecisions } from '../domain/due.js';

/** The clock's own step. Rung by the sweep for every request that has one due; late or twice makes no difference. */
@Injectable()
export class DecideWhatIsDue implements JobWorkerClass, OwedWork {
  constructor(
    private readonly requests: RequestRepository,
    private readonly due: DueRequests,
    private readonly office: OfficeCalendars,
    private readonly clock: Clock,
  ) {}

  /** @throws StoreError stale-version when somebody was faster: the next attempt decides on what they left */
  async run({ key }: JobRun): Promise<void> {
    const request = await this.requests.collection.get(key);
    if (!request) return;
    const at = this.clock.now();
    const events = dueDecisions(request.state, { at, calendars: await this.office.calendars() });
    await this.requests.save(request, events, { at, correlationId: `${DECIDE_WHAT_IS_DUE}:${key}` });
  }

  async *owed(): AsyncIterable<Job> {
    const now = { at: this.clock.now(), calendars: await this.office.calendars() };
    for await (const id of this.due.at(now)) yield { key: id, seen: {} };
  }
}

export const DECIDE_WHAT_IS_DUE = 'decide-what-is-due';
