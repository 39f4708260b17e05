import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { DocumentStore } from '@clearinghouse/document-store';
import type { JobQueue } from '@clearinghouse/job-queue';
import { Gauge, type Registry } from 'prom-client';

const MOST_COUNTED = 1000;

/** Aggregates with events waiting to be published, counted when asked, at most 1000 a collection. */
export const measureOutboxes = (registry: Registry, store: DocumentStore) =>
  new Gauge({
    name: 'clearinghouse_outbox_waiting',
    help: 'Aggregates with unpublished events (1000: that many or more)',
    labelNames: ['collection'] as const,
    registers: [registry],
    async collect() {
      for (const outbox of store.outboxes())
        await setIfKnown(
          this,
          { collection: outbox.collection },
          async () => (await outbox.waiting(MOST_COUNTED)).length,
        );
    },
  });

/** `queues` is asked at each scrape: services join a process one after the other. */
export const measureQueues = (registry: Registry, jobs: JobQueue, queues: () => readonly string[]) =>
  new Gauge({
    name: 'clearinghouse_queue_depth',
    help: 'Jobs waiting, delayed and active',
    labelNames: ['queue'] as const,
    registers: [registry],
    async collect() {
      for (const queue of queues()) await setIfKnown(this, { queue }, () => jobs.depth(queue));
    },
  });

export function measureEventLoop(registry: Registry): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  new Gauge({
    name: 'clearinghouse_event_loop_delay_seconds',
    help: '99th percentile of the delay since the last scrape',
    registers: [registry],
    collect() {
      this.set(delay.percentile(99) / 1e9);
      delay.reset();
    },
  });
}

/** A server that does not answer must not take the other figures along. */
async function setIfKnown<L extends string>(
  gauge: Gauge<L>,
  labels: Record<L, string>,
  ask: () => Promise<number>,
): Promise<void> {
  try {
    gauge.set(labels, await ask());
  } catch {
    gauge.remove(labels);
  }
}
