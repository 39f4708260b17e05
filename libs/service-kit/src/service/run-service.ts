import { SystemClock } from '../clock/system-clock.js';
import { TestClock } from '../clock/test-clock.js';
import { type ServiceConfiguration, serviceConfiguration } from '../configuration/configuration.js';
import type { ServiceName } from '@clearinghouse/contracts';
import type { ServiceDefinition } from '../definition.js';
import { createLog } from '../logging/create-log.js';
import { openClusterPlatform } from '../platform/cluster-platform.js';
import { closeOnSignal } from './close-on-signal.js';
import { launchService } from './launch-service.js';

/** A service whose module depends on the configuration, such as the gateway: its name is needed to read that. */
export interface ConfiguredService {
  readonly name: ServiceName;
  readonly define: (configuration: ServiceConfiguration) => ServiceDefinition;
}

/** What `main.ts` of a service is: one process of the cluster, until it is told to stop. */
export async function runService(service: ServiceDefinition | ConfiguredService): Promise<void> {
  try {
    await start(service);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function start(service: ServiceDefinition | ConfiguredService): Promise<void> {
  const configuration = serviceConfiguration(process.env, service.name);
  const definition = 'define' in service ? service.define(configuration) : service;
  const log = createLog({ level: configuration.logLevel, service: service.name });
  const clock = configuration.testClock === undefined ? new SystemClock() : new TestClock(configuration.testClock);
  const platform = openClusterPlatform({ ...configuration, service: service.name, log, clock });
  const toClose = [() => platform.close()];
  const signals = closeOnSignal(log, async () => {
    for (const close of toClose) await close();
  });
  const running = await launchService(definition, platform, configuration);
  toClose.unshift(() => running.close());
  log.info({ url: running.url }, 'listening');
  await running.ready.catch((error: unknown) => {
    if (!signals.stopping()) throw error; // told to stop while it waited
  });
}
