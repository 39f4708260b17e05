import { Redis } from 'ioredis';
import type { JobQueue } from '../port.js';
import { freshName, type OpenQueue, type QueueHarness } from '../testing/queue-harness.js';
import { createBullmqQueue } from './create-bullmq-queue.js';

/** The tests' own database of the server that everybody shares: it may be emptied. */
export function testServer(database: number): string {
  const server = process.env.REDIS_URL;
  if (server === undefined) throw new Error('REDIS_URL is not set: start the local stack (tools/stack)');
  return Object.assign(new URL(server), { pathname: `/${database}` }).href;
}

/** `place`: JSON of url and installation. */
export const openQueue: OpenQueue = async (place) => {
  // written by bullmqHarness
  const { url, installation } = JSON.parse(place) as { url: string; installation: string };
  return createBullmqQueue({ url, installation });
};

async function empty(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
}

export function bullmqHarness(database: number, url = testServer(database)) {
  return async (): Promise<QueueHarness> => {
    const place = JSON.stringify({ url, installation: freshName('test') });
    const opened: JobQueue[] = [];
    const open = async () => {
      const queue = await openQueue(place);
      opened.push(queue);
      return queue;
    };
    return {
      opener: __filename,
      place,
      open,
      another: open,
      emptied: async (queue) => {
        await empty(testServer(database));
        return queue;
      },
      close: async () => {
        await Promise.all(opened.map((queue) => queue.close()));
      },
    };
  };
}
