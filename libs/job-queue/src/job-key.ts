import { ID_PATTERN } from '@clearinghouse/contracts';
import { QueueError } from './errors.js';
import type { Job } from './port.js';

const QUEUE_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** @throws QueueError `bad-key` */
export function checkQueueName(queue: string): void {
  if (!QUEUE_NAME.test(queue)) throw new QueueError('bad-key', { queue: queue.slice(0, 80) });
}

/** @throws QueueError `bad-key` */
export function checkKey(queue: string, key: string): void {
  checkQueueName(queue);
  if (!ID_PATTERN.test(key)) throw new QueueError('bad-key', { queue, key: key.slice(0, 80) });
}

/** Sequences are whole numbers from 0. @throws QueueError `bad-key` */
export function checkJob(queue: string, { key, seen }: Job): void {
  checkKey(queue, key);
  for (const [aggregate, sequence] of Object.entries(seen)) {
    if (ID_PATTERN.test(aggregate) && Number.isSafeInteger(sequence) && sequence >= 0) continue;
    throw new QueueError('bad-key', { queue, key, aggregate: aggregate.slice(0, 80) });
  }
}
