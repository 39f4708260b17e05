import type { FailedJob, JobStatus } from '../port.js';
import type { EmbeddedRun } from './embedded-run.js';
import type { JobRecord } from './job-record.js';
import type { Lane } from './lane.js';

export function statusOf(job: JobRecord | undefined, run: EmbeddedRun | undefined): JobStatus {
  if (job === undefined) return { state: 'none', done: 0, note: null };
  return { state: job.state, done: run?.done ?? 0, note: run?.note ?? null };
}

/** The oldest failure first. */
export function failedJobs(lane: Lane): readonly FailedJob[] {
  const failed: FailedJob[] = [];
  for (const [key, job] of lane.entries()) {
    if (job.state !== 'failed') continue;
    failed.push({ key, seen: { ...job.seen }, reason: job.reason, attempts: job.spent, failedAt: job.failedAt });
  }
  return failed.sort((one, other) => (one.failedAt < other.failedAt ? -1 : 1));
}
