import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { collectionsOf } from '../audit/checkpoint.collection.js';
import type { ServiceDefinition } from '../definition.js';
import { serveHealth } from '../health/serve-health.js';
import { measureCalls } from '../http/measure-calls.js';
import { prepareServer } from '../http/prepare-server.js';
import { PromisedAnswerInterceptor } from '../http/promised-answer.interceptor.js';
import { serveMetrics } from '../metrics/serve-metrics.js';
import { abortable } from '../platform/abortable.js';
import { once } from '../platform/once.js';
import type { Platform } from '../platform/platform.js';
import { createApplication } from './create-application.js';
import { type ConsumerPace, startConsumers } from './consumers.js';
import { operationsOf } from './operations-of.js';
import { refuseToStartWrong } from './startup-problems.js';

export interface ServiceConfig extends ConsumerPace {
  readonly host: string;
  /** 0 takes a free one; null opens none: calls come from the gateway of the same process. */
  readonly port: number | null;
  /** Tests: refuse answers that the operation does not promise. */
  readonly checkAnswers?: boolean;
}

export interface RunningService {
  readonly name: string;
  /** Empty without a port. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Resolves when everything is connected: events and jobs are taken from then on. */
  readonly ready: Promise<void>;
  /** Drains: no more calls, events and jobs; waits for what runs, or gives it back. The platform stays open. */
  close(): Promise<void>;
}

/**
 * Serves HTTP at once, so that the process is live and says for what it waits, and takes events and jobs when the platform
 * is open. @throws CannotStart with everything that is wrong with the definition
 */
export async function launchService(
  definition: ServiceDefinition,
  platform: Platform,
  config: ServiceConfig,
): Promise<RunningService> {
  platform.declare(collectionsOf(definition));
  const app = await createApplication(definition, platform);
  if (config.checkAnswers) app.useGlobalInterceptors(new PromisedAnswerInterceptor());
  const state = { connected: false, stopping: false };
  const server = await prepareServer(app, () => state.stopping);
  const { name } = definition;
  measureCalls(server, { name, operations: operationsOf(definition) }, platform.metrics, platform.log);
  serveMetrics(server, platform.metrics);
  serveHealth(server, name, { waitingFor: () => waitingFor(platform, state) });
  try {
    refuseToStartWrong(app, definition);
    await openPort(app, config);
  } catch (error) {
    await app.close();
    throw error;
  }

  const stop = new AbortController();
  const opened = abortable(stop.signal, platform.open());
  const consumers = opened.then(() => startConsumers(app, definition, platform, stop.signal, config));
  const ready = consumers.then(() => void (state.connected = true));
  ready.catch(() => undefined); // whoever awaits it hears of it
  const close = once(async () => {
    state.stopping = true;
    stop.abort();
    await (await consumers.catch(() => undefined))?.close();
    await app.close();
  });
  return { name, url: config.port === null ? '' : await app.getUrl(), app, ready, close };
}

async function openPort(app: NestFastifyApplication, { host, port }: ServiceConfig): Promise<void> {
  if (port !== null) return void (await app.listen(port, host));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
}

/** As `launchService`; resolves when events and jobs are taken too. */
export async function startService(...args: Parameters<typeof launchService>): Promise<RunningService> {
  const service = await launchService(...args);
  await service.ready;
  return service;
}

async function waitingFor(
  platform: Platform,
  { connected, stopping }: { readonly connected: boolean; readonly stopping: boolean },
): Promise<readonly string[]> {
  if (stopping) return ['the end'];
  const silent = await platform.waitingFor();
  return silent.length === 0 && !connected ? ['subscriptions'] : silent;
}
