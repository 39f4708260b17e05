import type { JobQueue } from '../port.js';

/** What the contract needs of an adapter. One harness a test; `close` closes every queue that it opened. */
export interface QueueHarness {
  /** The module that exports `openQueue(place)`, for processes of their own, and the place that this harness uses. */
  readonly opener: string;
  readonly place: string;
  open(): Promise<JobQueue>;
  /** One more queue object as another process would have it; the same object where only one process may open. */
  another(queue: JobQueue): Promise<JobQueue>;
  /** The queue after everything in its store was deleted: the same object where the store can be emptied under it. */
  emptied(queue: JobQueue): Promise<JobQueue>;
  close(): Promise<void>;
}

export type MakeHarness = () => Promise<QueueHarness>;

/** Exported by a harness module under this name. */
export type OpenQueue = (place: string) => Promise<JobQueue>;

let counter = 0;

/** Not used before, also by another run of the tests on the same server. */
export const freshName = (what: string): string =>
  `${what}-${process.pid}-${Date.now().toString(36)}-${(counter += 1)}`;
