import { UnrecoverableError, WaitingError, type Job } from 'bullmq';
import type { JobHandler } from '../port.js';
import { KILLED, pauseAfter, reasonOf, type RetryPolicy } from '../retry-policy.js';
import { BullmqRun, type Outcome } from './bullmq-run.js';
import type { Ledger } from './ledger.js';
import { RetryLater } from './retry-later.js';
import type { RunWatch } from './run-watch.js';

/** What BullMQ stores of a job; the rest is in the ledger. */
export interface JobData {
  readonly key: string;
}

/**
 * Runs one job for BullMQ. Returning completes it, an error lets BullMQ try again after the pause, UnrecoverableError
 * sends it to the failed list, WaitingError says that it is no longer this worker's.
 */
export class JobProcessor {
  constructor(
    private readonly ledger: Ledger,
    private readonly watch: RunWatch,
    private readonly handler: JobHandler,
    private readonly policy: RetryPolicy,
  ) {}

  async process(job: Job<JobData>, token: string): Promise<void> {
    const { key } = job.data;
    const run = new BullmqRun(key);
    const begun = await this.ledger.begin(key, run.id, token, this.policy.attempts);
    if (begun.state === 'nothing') return;
    if (begun.state === 'spent') throw new UnrecoverableError(KILLED);
    if (begun.state !== 'run') throw new WaitingError(`${key} belongs to another worker`);
    if (begun.spent === 0) job.attemptsMade = job.stalledCounter = 0; // counted anew when added during a last attempt
    this.watch.add(run);
    const report = (progress: object) => job.updateProgress(progress);
    const outcome = await run.outcome(this.handler, begun.seen, begun.spent + 1, report);
    this.watch.remove(run);
    await this.settle(job, token, run, begun.spent + 1, outcome);
  }

  private async settle(job: Job<JobData>, token: string, run: BullmqRun, spent: number, outcome: Outcome) {
    const { error, failed, stopped } = outcome;
    if (stopped === 'lost') throw new WaitingError(`${run.key} was lost`);
    if (!failed || stopped === 'cancelled') return this.end(job, token, run, 'done', spent);
    if (stopped === 'closed') return this.giveBack(job, token);
    if (spent < this.policy.attempts) throw new RetryLater(reasonOf(error), pauseAfter(spent, this.policy), error);
    await this.end(job, token, run, 'failed', spent);
    throw new UnrecoverableError(reasonOf(error));
  }

  private async end(job: Job<JobData>, token: string, run: BullmqRun, how: 'done' | 'failed', spent: number) {
    const settled = await this.ledger.settle(run.key, run.id, how, spent);
    if (settled === 'lost') throw new WaitingError(`${run.key} was lost`);
    if (settled === 'again') await this.giveBack(job, token);
  }

  /** Back to waiting, no attempt counted. */
  private async giveBack(job: Job<JobData>, token: string): Promise<never> {
    await job.moveToWait(token);
    throw new WaitingError(`${job.data.key} waits again`);
  }
}
