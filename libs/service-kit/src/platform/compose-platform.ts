import type { CollectionDefinition, DocumentStore } from '@clearinghouse/document-store';
import type { EventBus } from '@clearinghouse/event-bus';
import type { JobQueue } from '@clearinghouse/job-queue';
import type { CheckpointKey } from '../audit/checkpoint-key.js';
import type { Clock } from '../clock/clock.js';
import type { Log } from '../logging/log.js';
import { measureEventLoop, measureOutboxes, measureQueues } from '../metrics/gauges.js';
import { Metrics } from '../metrics/metrics.js';
import type { Platform } from './platform.js';
import { waitFor } from './wait-for.js';
import { silentParts } from './silent-parts.js';

export interface Parts {
  readonly installation: string;
  readonly store: DocumentStore;
  readonly bus: EventBus;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly tokenKey: Uint8Array;
  readonly checkpointKey: CheckpointKey;
  /** Starts to publish what is in the outboxes; called when the store is open. */
  startRelay(): Promise<{ close(): Promise<void> }> | { close(): Promise<void> };
  /** What the ports stand on: closed last. */
  closeRest(): Promise<void>;
}

/** What both modes share: waiting at start, the relay, figures, the order of closing. */
export function composePlatform(parts: Parts): Platform {
  const { store, bus, jobs, log } = parts;
  const queues = new Set<string>();
  const stopping = new AbortController();
  let opening: Promise<void> | undefined;
  let relay: { close(): Promise<void> } | undefined;

  const open = async (): Promise<void> => {
    await waitFor('documents', () => store.open(), log, stopping.signal);
    await waitFor('events', () => bus.ping(), log, stopping.signal);
    await waitFor('jobs', () => jobs.depth('readiness'), log, stopping.signal);
    relay = await parts.startRelay();
  };
  const close = async (): Promise<void> => {
    stopping.abort();
    await opening?.catch(() => undefined); // whoever opened has heard of it
    await relay?.close();
    for (const part of [bus, jobs, store]) await part.close();
    await parts.closeRest();
  };

  return {
    ...pick(parts),
    metrics: measured(parts, queues),
    declare: (collections: readonly CollectionDefinition<never>[]) =>
      collections.forEach((definition) => store.collection(definition)),
    open: () => (opening ??= open()),
    waitingFor: () => silentParts({ store, bus, jobs }),
    measureQueue: (queue: string) => void queues.add(queue),
    close,
  };
}

const pick = ({ installation, store, bus, jobs, clock, log, tokenKey, checkpointKey }: Parts) => ({
  installation,
  store,
  bus,
  jobs,
  clock,
  log,
  tokenKey,
  checkpointKey,
});

function measured({ store, jobs }: Parts, queues: ReadonlySet<string>): Metrics {
  const metrics = new Metrics();
  measureOutboxes(metrics.registry, store);
  measureQueues(metrics.registry, jobs, () => [...queues]);
  measureEventLoop(metrics.registry);
  return metrics;
}
