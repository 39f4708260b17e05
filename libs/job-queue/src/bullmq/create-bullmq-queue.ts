import type { JobQueue } from '../port.js';
import { BullmqQueue } from './bullmq-queue.js';

export interface BullmqQueueOptions {
  /** `redis://host:port/database`. */
  readonly url: string;
  /** Installations share a server, each under its name. */
  readonly installation: string;
  /** Told of what the drivers report while the server is away or has forgotten; for the log. Nothing has to be done. */
  readonly onError?: (error: Error) => void;
}

/** A queue in Redis, shared by all processes of an installation. Connects in the background. */
export const createBullmqQueue = ({ url, installation, onError }: BullmqQueueOptions): JobQueue =>
  new BullmqQueue(url, installation, onError ?? (() => undefined));
