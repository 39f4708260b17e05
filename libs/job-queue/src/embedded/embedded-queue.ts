import { QueueError } from '../errors.js';
import { checkJob, checkKey, checkQueueName } from '../job-key.js';
import type { FailedJob, Job, JobHandler, JobQueue, JobStatus, JobWorker, WorkerOptions } from '../port.js';
import { retryPolicy } from '../retry-policy.js';
import { EmbeddedWorker } from './embedded-worker.js';
import type { JobJournal } from './job-journal.js';
import { killed, redriven, withoutRepeat } from './job-life.js';
import { added } from './job-record.js';
import { Lane } from './lane.js';
import { failedJobs, statusOf } from './lane-report.js';

export class EmbeddedQueue implements JobQueue {
  private readonly lanes = new Map<string, Lane>();
  private readonly workers = new Map<string, EmbeddedWorker>();
  private closing: Promise<void> | undefined;

  constructor(private readonly journal: JobJournal) {
    for (const [queue, key, job] of [...journal.load()]) {
      if (job.state === 'active') this.lane(queue).settle(key, killed(job, Date.now()));
      else this.lane(queue).hold(key, job);
    }
  }

  async add(queue: string, job: Job): Promise<void> {
    checkJob(queue, job);
    const lane = this.open(queue);
    await lane.put(job.key, added(lane.get(job.key), job.seen));
    await this.journal.flush();
  }

  async work(queue: string, handler: JobHandler, options?: WorkerOptions): Promise<JobWorker> {
    checkQueueName(queue);
    const lane = this.open(queue);
    if (this.workers.has(queue)) throw new Error(`the queue ${queue} has a handler in this process`);
    const worker = new EmbeddedWorker(lane, handler, retryPolicy(options), () => this.workers.delete(queue));
    this.workers.set(queue, worker);
    return worker;
  }

  async cancel(queue: string, key: string): Promise<void> {
    checkKey(queue, key);
    const lane = this.open(queue);
    const job = lane.get(key);
    if (job === undefined || job.state === 'failed') return;
    if (job.state === 'active') lane.settle(key, withoutRepeat(job));
    else lane.settle(key, undefined);
    this.workers.get(queue)?.run(key)?.stop.stop('cancelled');
    await this.journal.flush();
  }

  async status(queue: string, key: string): Promise<JobStatus> {
    checkKey(queue, key);
    return statusOf(this.open(queue).get(key), this.workers.get(queue)?.run(key));
  }

  async failed(queue: string): Promise<readonly FailedJob[]> {
    checkQueueName(queue);
    return failedJobs(this.open(queue));
  }

  async redrive(queue: string, key: string): Promise<void> {
    checkKey(queue, key);
    const lane = this.open(queue);
    const job = lane.get(key);
    if (job?.state !== 'failed') return;
    await lane.put(key, redriven(job));
    await this.journal.flush();
  }

  async depth(queue: string): Promise<number> {
    checkQueueName(queue);
    let depth = 0;
    for (const [, job] of this.open(queue).entries()) if (job.state !== 'failed') depth += 1;
    return depth;
  }

  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async shut(): Promise<void> {
    await Promise.all([...this.workers.values()].map((worker) => worker.close()));
    for (const lane of this.lanes.values()) lane.close();
    await this.journal.close();
  }

  private open(queue: string): Lane {
    if (this.closing !== undefined) throw new QueueError('closed', { queue });
    return this.lane(queue);
  }

  private lane(queue: string): Lane {
    const known = this.lanes.get(queue);
    if (known !== undefined) return known;
    const lane = new Lane(queue, this.journal);
    this.lanes.set(queue, lane);
    return lane;
  }
}
