import { DEFAULT_PATIENCE_MS, GRACE_MS, settledWithin } from '../patience.js';
import type { JobHandler, JobWorker } from '../port.js';
import { reasonOf, type RetryPolicy } from '../retry-policy.js';
import { EmbeddedRun, type Outcome } from './embedded-run.js';
import { ended, failedAttempt, givenBack, started } from './job-life.js';
import type { ActiveJob, JobRecord, WaitingJob } from './job-record.js';
import type { Lane } from './lane.js';

/** Pause before the next try to take a job when the journal could not be written. */
const REFUSED_PAUSE_MS = 1_000;

export class EmbeddedWorker implements JobWorker {
  private readonly runs = new Map<string, EmbeddedRun>();
  private readonly ends = new Set<Promise<void>>();
  private closing = false;
  private paused = false;

  constructor(
    private readonly lane: Lane,
    private readonly handler: JobHandler,
    private readonly policy: RetryPolicy,
    private readonly onClosed: () => void,
  ) {
    lane.onWaiting = () => this.takeWhatFits();
    this.takeWhatFits();
  }

  run(key: string): EmbeddedRun | undefined {
    return this.runs.get(key);
  }

  async close(patienceMs = DEFAULT_PATIENCE_MS): Promise<void> {
    this.closing = true;
    if (!(await settledWithin(this.ends, patienceMs))) {
      for (const run of this.runs.values()) run.stop.stop('closed');
      await settledWithin(this.ends, GRACE_MS);
      for (const run of this.runs.values()) this.abandon(run);
    }
    this.onClosed();
  }

  private takeWhatFits(): void {
    while (!this.closing && !this.paused && this.runs.size < this.policy.concurrency) {
      const taken = this.lane.take();
      if (taken === undefined) return;
      const end = this.runOne(taken.key, taken.job).finally(() => {
        this.ends.delete(end);
        this.lane.release(taken.key);
        this.takeWhatFits();
      });
      this.ends.add(end);
    }
  }

  private async runOne(key: string, job: WaitingJob): Promise<void> {
    const active = started(job, this.policy.attempts);
    const run = new EmbeddedRun(key, active);
    this.runs.set(key, run);
    try {
      // Committed before the handler starts: if the handler takes the process down, the attempt counts.
      await this.lane.put(key, active);
      const outcome = run.stop.reason === null ? await run.outcome(this.handler) : { error: run.stop.reason };
      if (!run.abandoned) this.settle(run, outcome);
    } catch {
      this.pause();
      this.abandon(run);
    } finally {
      this.runs.delete(key);
    }
  }

  private settle(run: EmbeddedRun, outcome: Outcome): void {
    const job = this.lane.active(run.key);
    if (job !== undefined) this.lane.settle(run.key, this.next(job, run, outcome));
  }

  private next(job: ActiveJob, run: EmbeddedRun, outcome: Outcome): JobRecord | undefined {
    if (outcome === 'done' || run.stop.reason === 'cancelled') return ended(job);
    if (run.stop.reason === 'closed') return givenBack(job);
    return failedAttempt(job, reasonOf(outcome.error), this.policy, Date.now());
  }

  private abandon(run: EmbeddedRun): void {
    run.abandoned = true;
    const job = this.lane.active(run.key);
    if (job !== undefined) this.lane.settle(run.key, run.stop.reason === 'cancelled' ? ended(job) : givenBack(job));
  }

  private pause(): void {
    this.paused = true;
    const resume = () => {
      this.paused = false;
      this.takeWhatFits();
    };
    setTimeout(resume, REFUSED_PAUSE_MS).unref();
  }
}
