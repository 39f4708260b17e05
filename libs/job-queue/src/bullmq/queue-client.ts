import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Seen } from '../seen.js';
import type { JobData } from './job-processor.js';
import { Ledger } from './ledger.js';
import { jobIdOf } from './redis-keys.js';
import { jobOptions } from './worker-settings.js';

/** How often an `add` looks again while the run before it is being stored as ended: a matter of milliseconds. */
const LOOK_AGAIN_MS = 5;

/** The caller's side of one queue: BullMQ's jobs and the ledger, kept in step. */
export class QueueClient {
  readonly jobs: Queue<JobData>;
  readonly ledger: Ledger;

  constructor(connection: Redis, prefix: string, queue: string, onError: (error: Error) => void) {
    this.jobs = new Queue<JobData>(queue, { connection, prefix, streams: { events: { maxLen: 100 } } });
    this.jobs.on('error', onError);
    this.ledger = new Ledger(connection, prefix, queue);
  }

  async add(key: string, seen: Seen): Promise<void> {
    for (;;) {
      const rung = await this.ledger.ring(key, seen);
      if (rung === 'there') return;
      if (rung === 'new') {
        await this.jobs.add('job', { key }, jobOptions(jobIdOf(key)));
        return;
      }
      if (rung === 'failed' && (await this.retry(key))) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  /** From the failed list to waiting; false when it is not there (any more). */
  async retry(key: string): Promise<boolean> {
    const job = await this.jobs.getJob(jobIdOf(key));
    if (job === undefined || !(await job.isFailed())) return false;
    await this.ledger.absolve(key);
    try {
      await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      return true;
    } catch (error) {
      if (await job.isFailed()) throw error;
      return false; // somebody else has just done it
    }
  }

  async cancel(key: string): Promise<void> {
    if ((await this.ledger.cancel(key)) !== 'idle') return;
    // 0: a worker has taken it meanwhile, finds nothing owed and ends it
    await this.jobs.remove(jobIdOf(key));
  }
}
