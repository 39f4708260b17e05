import type { OverviewId } from '@clearinghouse/contracts';
import { isStoreError } from '@clearinghouse/document-store';
import type { JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { OverviewRepository, type StoredOverview } from '../adapters/overview.repository.js';
import { OverviewSheets } from '../adapters/overview-sheets.js';
import { begun, completed, givenBack, type OverviewRun } from '../domain/overview.js';
import { SolveOverview } from './solve-overview.js';

/**
 * Computes one overview: the attempt is counted, the lines are written under its number, and one write makes both true.
 * Killed before that, another attempt begins anew; cancelled or overtaken meanwhile, its write is refused and its lines go.
 */
@Injectable()
export class ComputeOverview implements JobWorkerClass {
  constructor(
    private readonly overviews: OverviewRepository,
    private readonly sheets: OverviewSheets,
    private readonly solving: SolveOverview,
    private readonly clock: Clock,
  ) {}

  async run(job: JobRun): Promise<void> {
    const stored = await this.overviews.find(job.key as OverviewId); // the key of the job is the id of the overview
    if (stored?.state.state !== 'running') return;
    const run = begun(stored.state, this.clock.now());
    const version = await this.save(stored.version, run, run.state === 'running' ? 'begun' : run.state);
    if (run.state !== 'running') return this.sweep(run.id);
    if (version === undefined) return;
    try {
      await this.attempt({ ...stored, version, state: run }, job);
    } catch (error) {
      if (job.signal.aborted) await this.save(version, givenBack(run), 'given-back');
      throw error;
    }
  }

  private async attempt({ state: run, version }: StoredOverview, job: JobRun): Promise<void> {
    const { result, entries } = await this.solving.run(run, job);
    job.signal.throwIfAborted();
    await this.sheets.write(run, entries, { at: this.clock.now(), correlationId: run.id });
    await this.save(version, completed(run, result, this.clock.now()), 'completed');
    await this.sweep(run.id);
  }

  /** Lines that count no more: of attempts that were cut short, and all of them where there is no result to come. */
  private async sweep(id: OverviewId): Promise<void> {
    const { state } = await this.overviews.get(id);
    const counts = state.state === 'running' || state.state === 'completed';
    await this.sheets.sweep(state, counts ? state.attempts : undefined);
  }

  /** Undefined when somebody else has cancelled it, or begun the next attempt. */
  private async save(expected: number, run: OverviewRun, what: string): Promise<number | undefined> {
    try {
      return await this.overviews.save(expected, run, what, { at: this.clock.now(), correlationId: run.id });
    } catch (error) {
      if (isStoreError(error, 'stale-version')) return undefined;
      throw error;
    }
  }
}
