/**
 * A job is a doorbell for work that its owner has marked as owed in its own document: losing the queue loses no work.
 * `seen` names what the worker must have seen before it computes: aggregate id -> sequence. Merging takes the maximum.
 */
export interface Job {
  readonly key: string;
  readonly seen: Readonly<Record<string, number>>;
}

export interface JobRun extends Job {
  /** From 1; counts failed attempts and kills alike. */
  readonly attempt: number;
  /** Aborts when the job is cancelled (also from another process) or the worker is closed past its patience. */
  readonly signal: AbortSignal;
  /** 0..1, and a note; shown by `progress`. */
  report(done: number, note?: string): Promise<void>;
}

export type JobHandler = (run: JobRun) => Promise<void>;

export interface WorkerOptions {
  /** Jobs of different keys at once. Never two of one key, in whatever process. Default 1. */
  readonly concurrency?: number;
  /** Failed attempts before the failed list; default 3. Kills of a worker count. */
  readonly attempts?: number;
  /** Pause before the second attempt in ms, doubled each time up to 30 s. Default 200. */
  readonly pauseMs?: number;
}

export interface JobWorker {
  /** Takes nothing more, waits up to `patienceMs` for what runs, then aborts it and gives it back. Default 10,000. */
  close(patienceMs?: number): Promise<void>;
}

export interface FailedJob extends Job {
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: string;
}

export interface JobStatus {
  readonly state: 'waiting' | 'active' | 'delayed' | 'failed' | 'none';
  readonly done: number;
  readonly note: string | null;
}

/** Keys: at most 200 characters of ID_PATTERN. Queues: lower case letters, digits and `-`. */
export interface JobQueue {
  /**
   * Waiting under this key: merged. Active: runs once more afterwards. Failed: tried again. Merging delays a job by at
   * most 50 ms and is never extended. Resolves when durable. @throws QueueError `unavailable`
   */
  add(queue: string, job: Job): Promise<void>;
  /** One handler a queue and process. */
  work(queue: string, handler: JobHandler, options?: WorkerOptions): Promise<JobWorker>;
  /** Waiting: taken out. Active: its signal aborts within 1 s wherever it runs; then it is neither retried nor failed. */
  cancel(queue: string, key: string): Promise<void>;
  status(queue: string, key: string): Promise<JobStatus>;
  failed(queue: string): Promise<readonly FailedJob[]>;
  /** From the failed list to waiting, attempts counted anew. */
  redrive(queue: string, key: string): Promise<void>;
  /** Jobs waiting, delayed and active, for readiness and metrics. @throws QueueError `unavailable` */
  depth(queue: string): Promise<number>;
  close(): Promise<void>;
}
