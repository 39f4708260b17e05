import type { JobsOptions, WorkerOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import type { RetryPolicy } from '../retry-policy.js';
import { RetryLater } from './retry-later.js';

/** Attempts and kills are counted by the ledger's scripts; BullMQ's own limits are out of reach. */
const NO_LIMIT = 1_000_000;

/** After kill -9: the lock expires, one look marks the job, the next moves it: within 6 s. */
const LOCK_MS = 4_000;
const STALLED_LOOK_MS = 1_000;

export const jobOptions = (jobId: string): JobsOptions => ({
  jobId,
  attempts: NO_LIMIT,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: false,
  stackTraceLimit: 0,
});

export const workerOptions = (connection: Redis, prefix: string, policy: RetryPolicy): WorkerOptions => ({
  connection,
  prefix,
  concurrency: policy.concurrency,
  lockDuration: LOCK_MS,
  lockRenewTime: LOCK_MS / 3,
  stalledInterval: STALLED_LOOK_MS,
  maxStalledCount: NO_LIMIT,
  runRetryDelay: 500,
  settings: {
    backoffStrategy: (_attempts, _type, error) => (error instanceof RetryLater ? error.pauseMs : policy.pauseMs),
  },
});
