import type { CollectionDefinition, DocumentStore } from '@clearinghouse/document-store';
import type { EventBus } from '@clearinghouse/event-bus';
import type { JobQueue } from '@clearinghouse/job-queue';
import type { CheckpointKey } from '../audit/checkpoint-key.js';
import type { Clock } from '../clock/clock.js';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../metrics/metrics.js';

/** What services stand on: three ports and what every process needs once. One platform a process. */
export interface Platform {
  readonly installation: string;
  readonly store: DocumentStore;
  readonly bus: EventBus;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly tokenKey: Uint8Array;
  readonly checkpointKey: CheckpointKey;
  /** Before `open`. The same definitions again change nothing. */
  declare(collections: readonly CollectionDefinition<never>[]): void;
  /** Waits for servers that are away, then starts the relay. Again: the same promise. */
  open(): Promise<void>;
  /** Parts that do not answer now; empty when the platform is ready. */
  waitingFor(): Promise<readonly string[]>;
  /** Adds a queue to those whose depth is measured. */
  measureQueue(queue: string): void;
  /** Stops the relay and closes bus, queue and store in this order. Services are closed before. */
  close(): Promise<void>;
}
