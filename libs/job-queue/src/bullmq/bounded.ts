import type { Redis } from 'ioredis';
import { isQueueError, QueueError } from '../errors.js';

/** A caller learns within this time that the server is away. */
const BOUND_MS = 3_000;

/** `work` on a ready connection. @throws QueueError `unavailable` when the server does not answer within 3 s */
export async function bounded<T>(redis: Redis, queue: string, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueError('unavailable', { queue, afterMs: BOUND_MS })), BOUND_MS);
  });
  try {
    return await Promise.race([ready(redis).then(work), late]);
  } catch (cause) {
    throw isQueueError(cause) ? cause : new QueueError('unavailable', { queue }, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for a connection that is being made; the bound ends the wait, not this. */
async function ready(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return;
  await new Promise((resolve) => redis.once('ready', resolve));
}
