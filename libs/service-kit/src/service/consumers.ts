import { EventBusTransport } from '@clearinghouse/event-bus';
import type { INestApplication } from '@nestjs/common';
import { startCheckpoints } from '../audit/checkpoint-timer.js';
import { MakeCheckpoints } from '../audit/make-checkpoints.js';
import type { ServiceDefinition } from '../definition.js';
import type { Platform } from '../platform/platform.js';
import { waitFor } from '../platform/wait-for.js';
import { startWorkers } from './job-workers.js';
import { sweepOwedWork } from './owed-work.js';

const HOUR_MS = 3_600_000;

export interface ConsumerPace {
  /** Pause between two sweeps for work owed; default 15 s. */
  readonly sweepMs?: number;
  /** Pause between two checkpoints of the histories; default an hour. */
  readonly checkpointMs?: number;
  /** What a job may still take when the service stops, before it is aborted and given back; default 8 s of the 15 s. */
  readonly patienceMs?: number;
}

/** Takes events and jobs. The events' filter and interceptor are those of the application. */
export async function startConsumers(
  app: INestApplication,
  definition: ServiceDefinition,
  platform: Platform,
  stop: AbortSignal,
  { sweepMs = 15_000, checkpointMs = HOUR_MS, patienceMs = 8_000 }: ConsumerPace = {},
): Promise<{ close(): Promise<void> }> {
  const transport = await connectEvents(app, definition, platform, stop);
  const workers = await startWorkers(app, definition, platform);
  const sweeper = sweepOwedWork(app, definition, platform, sweepMs);
  const checkpoints = startCheckpoints(app.get(MakeCheckpoints, { strict: false }), platform.log, checkpointMs);
  return {
    close: async () => {
      await checkpoints.close();
      await sweeper.close();
      await Promise.all([transport?.close(), ...workers.map((worker) => worker.close(patienceMs))]);
    },
  };
}

async function connectEvents(
  app: INestApplication,
  { name, consumes }: ServiceDefinition,
  platform: Platform,
  stop: AbortSignal,
): Promise<EventBusTransport | undefined> {
  if (consumes.topics.length === 0) return undefined;
  const strategy = new EventBusTransport({ bus: platform.bus, group: name, ...consumes });
  app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  await waitFor('events', () => app.startAllMicroservices(), platform.log, stop); // the broker may have gone again
  return strategy;
}
