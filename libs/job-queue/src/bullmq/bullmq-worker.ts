import type { Redis } from 'ioredis';
import { DEFAULT_PATIENCE_MS, GRACE_MS, settledWithin } from '../patience.js';
import type { JobHandler, JobWorker } from '../port.js';
import type { RetryPolicy } from '../retry-policy.js';
import { JobProcessor, type JobData } from './job-processor.js';
import { LeavableWorker } from './leavable-worker.js';
import { Ledger } from './ledger.js';
import { RunWatch } from './run-watch.js';
import { workerOptions } from './worker-settings.js';

/** How long a closing worker waits for a server that may be away. */
const SERVER_MS = 3_000;

export interface BullmqWorkerSetting {
  readonly queue: string;
  readonly prefix: string;
  /** Owned by the worker from now on. */
  readonly redis: Redis;
  readonly policy: RetryPolicy;
  readonly onError: (error: Error) => void;
  readonly onClosed: () => void;
}

export class BullmqWorker implements JobWorker {
  private readonly watch: RunWatch;
  private readonly worker: LeavableWorker<JobData>;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly setting: BullmqWorkerSetting,
    handler: JobHandler,
  ) {
    const { queue, prefix, redis, policy, onError } = setting;
    const ledger = new Ledger(redis, prefix, queue);
    this.watch = new RunWatch(ledger);
    const processor = new JobProcessor(ledger, this.watch, handler, policy);
    this.worker = new LeavableWorker<JobData>(
      queue,
      (job, token) => processor.process(job, token ?? ''),
      workerOptions(redis, prefix, policy),
    );
    this.worker.on('error', onError);
  }

  close(patienceMs = DEFAULT_PATIENCE_MS): Promise<void> {
    this.closing ??= this.shut(patienceMs);
    return this.closing;
  }

  /** Without a server nothing can be given back: then the locks of what runs expire, and it counts as killed. */
  private async shut(patienceMs: number): Promise<void> {
    const { redis, onClosed } = this.setting;
    const closed = this.worker.close(redis.status !== 'ready');
    const ends = [closed, ...this.watch.ends()];
    if (!(await settledWithin(ends, patienceMs))) {
      for (const run of this.watch.all()) run.stop.stop('closed');
      if (!(await settledWithin(ends, GRACE_MS))) {
        for (const run of this.watch.all()) run.abandon();
        await settledWithin([closed], SERVER_MS);
      }
    }
    await settledWithin([this.worker.leave()], SERVER_MS);
    redis.disconnect();
    onClosed();
  }
}
