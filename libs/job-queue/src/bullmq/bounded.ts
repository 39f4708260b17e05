import { isQueueError, QueueError } from '../errors.js';
import type { CallerConnection } from './connections.js';

/** A caller learns within this time that the server is away. */
const BOUND_MS = 3_000;

/** `work` on a ready connection. @throws QueueError `unavailable` when the server does not answer within 3 s */
export async function bounded<T>(connection: CallerConnection, queue: string, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueError('unavailable', { queue, afterMs: BOUND_MS })), BOUND_MS);
  });
  try {
    return await Promise.race([connection.ready().then(work), late]);
  } catch (cause) {
    throw isQueueError(cause) ? cause : new QueueError('unavailable', { queue }, { cause });
  } finally {
    clearTimeout(timer);
  }
}
