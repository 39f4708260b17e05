import type { JobQueue } from '../../port.js';
import { freshName, type QueueHarness } from '../queue-harness.js';

/** One open queue object and a queue name of its own for each test. */
export interface ContractContext {
  readonly harness: QueueHarness;
  readonly jobs: JobQueue;
  readonly queue: string;
}

export const freshQueue = (): string => freshName('contract');

/** Nothing waits, is delayed or runs. */
export const isIdle = async (jobs: JobQueue, queue: string): Promise<boolean> => (await jobs.depth(queue)) === 0;
