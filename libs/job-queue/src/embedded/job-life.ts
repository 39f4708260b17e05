import { KILLED, pauseAfter, type RetryPolicy } from '../retry-policy.js';
import { mergeSeen } from '../seen.js';
import { waiting, type ActiveJob, type JobRecord, type LostJob, type WaitingJob } from './job-record.js';

export const started = (job: WaitingJob, limit: number): ActiveJob => ({
  state: 'active',
  seen: job.seen,
  spent: job.spent,
  limit,
  again: null,
});

/** Done, or cancelled: gone, unless it was added meanwhile. */
export const ended = (job: ActiveJob): JobRecord | undefined => (job.again === null ? undefined : waiting(job.again));

/** Cancelled while running: what was added before the cancellation is cancelled with it. */
export const withoutRepeat = (job: ActiveJob): ActiveJob => ({ ...job, again: null });

/** A closing worker stopped it: no attempt is counted. */
export const givenBack = (job: ActiveJob): WaitingJob => waiting(mergeSeen(job.seen, job.again ?? {}), job.spent);

export function failedAttempt(job: ActiveJob, reason: string, policy: RetryPolicy, now: number): JobRecord {
  const spent = job.spent + 1;
  if (spent >= policy.attempts) return givenUp(job, reason, now);
  const seen = mergeSeen(job.seen, job.again ?? {});
  return { state: 'delayed', seen, spent, dueAt: now + pauseAfter(spent, policy) };
}

/** Found active at open: the process died with it. Starts again at once, without a pause. */
export function killed(job: ActiveJob, now: number): JobRecord {
  return job.spent + 1 >= job.limit ? givenUp(job, KILLED, now) : { ...givenBack(job), spent: job.spent + 1 };
}

/** A job added during its last attempt is tried again, as one that is added after it failed. */
function givenUp(job: ActiveJob, reason: string, now: number): JobRecord {
  const seen = mergeSeen(job.seen, job.again ?? {});
  if (job.again !== null) return waiting(seen);
  return { state: 'failed', seen, spent: job.spent + 1, reason, failedAt: new Date(now).toISOString() };
}

export const redriven = (job: LostJob): WaitingJob => waiting(job.seen);
