import { Worker } from 'bullmq';

/**
 * BullMQ stores the end of a job again and again, without a pause, when the connection has been closed under it; once
 * told that its connection closes it lets go.
 */
export class LeavableWorker<T> extends Worker<T> {
  /** After this nothing is stored any more. The shared connection itself stays as it is. */
  leave(): Promise<void> {
    return this.connection.close(true);
  }
}
