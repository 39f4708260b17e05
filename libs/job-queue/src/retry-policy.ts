import type { WorkerOptions } from './port.js';

export const LONGEST_PAUSE_MS = 30_000;

export type RetryPolicy = Required<WorkerOptions>;

export const retryPolicy = (options: WorkerOptions = {}): RetryPolicy => ({
  concurrency: options.concurrency ?? 1,
  attempts: options.attempts ?? 3,
  pauseMs: options.pauseMs ?? 200,
});

/** Milliseconds to wait after `spent` attempts (1 or more): doubled each time, at most 30 s. */
export const pauseAfter = (spent: number, { pauseMs }: Pick<RetryPolicy, 'pauseMs'>): number =>
  Math.min(pauseMs * 2 ** Math.min(spent - 1, 30), LONGEST_PAUSE_MS);

/** For the failed list: short enough to store, long enough to act on. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 1_000);

export const KILLED = 'the process of the worker ended while the job was running';
