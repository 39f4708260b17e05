import type { RootDatabase } from 'lmdb';
import type { JobQueue } from '../port.js';
import { EmbeddedQueue } from './embedded-queue.js';
import { JobJournal } from './job-journal.js';

export interface EmbeddedQueueOptions {
  /** Open, and owned by this process alone; one queue object a file. Closing the queue leaves it open. */
  readonly file: RootDatabase;
}

/** A durable queue for one process. Jobs that ran when the process ended last wait again, their attempt counted. */
export const createEmbeddedQueue = ({ file }: EmbeddedQueueOptions): JobQueue =>
  new EmbeddedQueue(new JobJournal(file));
