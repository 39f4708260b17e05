import { mergeSeen, type Seen } from '../seen.js';

/** `spent`: attempts that failed or were killed so far. */
export interface WaitingJob {
  readonly state: 'waiting';
  readonly seen: Seen;
  readonly spent: number;
}
export interface ActiveJob {
  readonly state: 'active';
  readonly seen: Seen;
  readonly spent: number;
  /** Attempts that its worker allows: read at the next open, when a kill is counted before any worker is there. */
  readonly limit: number;
  /** What was added while it ran: it runs once more. */
  readonly again: Seen | null;
}
export interface DelayedJob {
  readonly state: 'delayed';
  readonly seen: Seen;
  readonly spent: number;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}
export interface LostJob {
  readonly state: 'failed';
  readonly seen: Seen;
  readonly spent: number;
  readonly reason: string;
  readonly failedAt: string;
}
export type JobRecord = WaitingJob | ActiveJob | DelayedJob | LostJob;

export const waiting = (seen: Seen, spent = 0): WaitingJob => ({ state: 'waiting', seen, spent });

/** One `add`. A job that waits out a back-off keeps its pause: the pause protects what failed. */
export function added(job: JobRecord | undefined, seen: Seen): JobRecord {
  if (job === undefined) return waiting({ ...seen });
  if (job.state === 'active') return { ...job, again: mergeSeen(job.again ?? {}, seen) };
  const merged = mergeSeen(job.seen, seen);
  return job.state === 'failed' ? waiting(merged) : { ...job, seen: merged };
}
