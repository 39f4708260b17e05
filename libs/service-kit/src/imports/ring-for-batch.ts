import type { BatchView } from '@clearinghouse/contracts';
import { isQueueError, type JobQueue } from '@clearinghouse/job-queue';

/** Asks for the job of an accepted batch at once. Without a queue the batch waits for the sweep of work owed: it is not lost. */
export async function ringForBatch(jobs: JobQueue, queue: string, { id }: BatchView): Promise<void> {
  if (id === null) return;
  try {
    await jobs.add(queue, { key: id, seen: {} });
  } catch (error) {
    if (!isQueueError(error, 'unavailable')) throw error;
  }
}
