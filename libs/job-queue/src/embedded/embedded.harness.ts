import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import type { JobQueue } from '../port.js';
import type { OpenQueue, QueueHarness } from '../testing/queue-harness.js';
import { createEmbeddedQueue } from './create-embedded-queue.js';

const openFile = (place: string): RootDatabase => open({ path: place, maxDbs: 16 });

export const openQueue: OpenQueue = async (place) => createEmbeddedQueue({ file: openFile(place) });

/** One process, one queue object: whoever opens anew has closed before. */
export async function embeddedHarness(): Promise<QueueHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'job-queue-'));
  const place = join(folder, 'jobs.mdb');
  const opened: { queue: JobQueue; file: RootDatabase }[] = [];
  const openOne = async () => {
    const file = openFile(place);
    const queue = createEmbeddedQueue({ file });
    opened.push({ queue, file });
    return queue;
  };
  const closeAll = async () => {
    for (const { queue, file } of opened.splice(0)) await queue.close().then(() => file.close());
  };
  return {
    opener: __filename,
    place,
    open: async () => {
      await closeAll();
      return openOne();
    },
    another: async (queue) => queue,
    emptied: async () => {
      await closeAll();
      await rm(place);
      return openOne();
    },
    close: async () => {
      await closeAll();
      await rm(folder, { recursive: true });
    },
  };
}
