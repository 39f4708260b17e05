import type { Job } from 'bullmq';
import { z } from 'zod';
import type { FailedJob, JobStatus } from '../port.js';
import type { JobData } from './job-processor.js';
import type { QueueClient } from './queue-client.js';
import { jobIdOf } from './redis-keys.js';

const NONE: JobStatus = { state: 'none', done: 0, note: null };
const ProgressSchema = z.object({ done: z.number(), note: z.string().optional() });
const STATES: Readonly<Record<string, JobStatus['state']>> = {
  waiting: 'waiting',
  active: 'active',
  delayed: 'delayed',
  failed: 'failed',
};

export async function statusOf({ jobs }: QueueClient, key: string): Promise<JobStatus> {
  const state = STATES[await jobs.getJobState(jobIdOf(key))];
  if (state === undefined) return NONE;
  if (state !== 'active') return { ...NONE, state };
  const job = await jobs.getJob(jobIdOf(key));
  const progress = ProgressSchema.safeParse(job?.progress).data;
  return { state, done: progress?.done ?? 0, note: progress?.note ?? null };
}

/** The oldest failure first. */
export async function failedJobs(client: QueueClient): Promise<readonly FailedJob[]> {
  const jobs = await client.jobs.getFailed();
  const failed = await Promise.all(jobs.map((job) => failedJob(client, job)));
  return failed.sort((one, other) => (one.failedAt < other.failedAt ? -1 : 1));
}

async function failedJob({ ledger }: QueueClient, job: Job<JobData>): Promise<FailedJob> {
  const { seen, attempts } = await ledger.failure(job.data.key);
  const failedAt = new Date(job.finishedOn ?? 0).toISOString();
  return { key: job.data.key, seen, reason: job.failedReason ?? '', attempts, failedAt };
}

export const depthOf = ({ jobs }: QueueClient): Promise<number> =>
  jobs.getJobCountByTypes('waiting', 'delayed', 'active');
