import { Alarms } from './alarms.js';
import type { JobJournal } from './job-journal.js';
import { waiting, type ActiveJob, type JobRecord, type WaitingJob } from './job-record.js';
import { WaitingLine } from './waiting-line.js';

/** The jobs of one queue, in memory, each change written to the journal. */
export class Lane {
  /** Called when something may be taken. */
  onWaiting: () => void = () => undefined;
  private readonly jobs = new Map<string, JobRecord>();
  private readonly line = new WaitingLine();
  private readonly alarms = new Alarms();
  /** Keys whose handler has not ended, though the job may have been given back. */
  private readonly busy = new Set<string>();

  constructor(
    private readonly name: string,
    private readonly journal: JobJournal,
  ) {}

  get(key: string): JobRecord | undefined {
    return this.jobs.get(key);
  }

  active(key: string): ActiveJob | undefined {
    const job = this.jobs.get(key);
    return job?.state === 'active' ? job : undefined;
  }

  entries(): Iterable<[string, JobRecord]> {
    return this.jobs;
  }

  /** Takes over what the journal holds already. */
  hold(key: string, job: JobRecord): void {
    this.replace(key, job);
  }

  /** Resolves when committed. @throws QueueError `unavailable`; the job is held in memory all the same */
  put(key: string, job: JobRecord): Promise<void> {
    const written = this.journal.write(this.name, key, job);
    this.replace(key, job);
    return written;
  }

  /** As `put` (`undefined` removes), for what cannot be refused any more. */
  settle(key: string, job: JobRecord | undefined): void {
    this.journal.settle(this.name, key, job);
    this.replace(key, job);
  }

  /** The next job that nobody runs. The caller makes it active, and calls `release` when its handler has ended. */
  take(): { key: string; job: WaitingJob } | undefined {
    for (let key = this.line.shift(); key !== undefined; key = this.line.shift()) {
      const job = this.jobs.get(key);
      if (job?.state !== 'waiting' || this.busy.has(key)) continue;
      this.busy.add(key);
      return { key, job };
    }
    return undefined;
  }

  release(key: string): void {
    this.busy.delete(key);
    if (this.jobs.get(key)?.state === 'waiting') this.queueUp(key);
  }

  close(): void {
    this.alarms.close();
  }

  private replace(key: string, job: JobRecord | undefined): void {
    const before = this.jobs.get(key);
    if (job === undefined) this.jobs.delete(key);
    else this.jobs.set(key, job);
    if (before?.state === 'delayed' && job?.state !== 'delayed') this.alarms.silence(key);
    if (job?.state === 'delayed' && before?.state !== 'delayed') this.alarms.set(key, job.dueAt, () => this.due(key));
    if (job?.state === 'waiting' && before?.state !== 'waiting' && !this.busy.has(key)) this.queueUp(key);
  }

  private queueUp(key: string): void {
    this.line.push(key);
    this.onWaiting();
  }

  private due(key: string): void {
    const job = this.jobs.get(key);
    if (job?.state === 'delayed') this.settle(key, waiting(job.seen, job.spent));
  }
}
