import { gatewayService, localDoor, type UpstreamName } from '@clearinghouse/gateway';
import { matchingService } from '@clearinghouse/matching';
import { notificationsService } from '@clearinghouse/notifications';
import { offersService } from '@clearinghouse/offers';
import { requestsService } from '@clearinghouse/requests';
import {
  type Clock,
  collectionsOf,
  launchService,
  type Log,
  type RunningService,
  type ServiceConfig,
  type StandaloneConfiguration,
} from '@clearinghouse/service-kit';
import { type EmbeddedPlatform, openEmbeddedPlatform } from '@clearinghouse/service-kit/embedded';

export interface Standalone {
  readonly url: string;
  readonly platform: EmbeddedPlatform;
  /** Drains: the door first, then the services, then what they stand on. */
  close(): Promise<void>;
}

export interface StandaloneOptions {
  readonly configuration: StandaloneConfiguration;
  readonly log: Log;
  readonly clock: Clock;
}

const SERVICES = [requestsService, offersService, matchingService, notificationsService];

/** Each service as an application of its own; only the platform is shared. None has a port. */
async function launchServices(
  platform: EmbeddedPlatform,
  config: Omit<ServiceConfig, 'port'>,
): Promise<readonly RunningService[]> {
  const running: RunningService[] = [];
  for (const service of SERVICES) running.push(await launchService(service, platform, { ...config, port: null }));
  return running;
}

const doorTo = (services: readonly RunningService[]) =>
  localDoor(
    new Map(services.map(({ name, app }) => [name as UpstreamName, app.getHttpAdapter().getInstance()])), // from SERVICES
  );

/** Every service in one process, behind one door. @throws DataFolderHeld when another process owns the folder */
export async function startStandalone({ configuration, log, clock }: StandaloneOptions): Promise<Standalone> {
  const { host, port, rateLimit, checkpointMs } = configuration;
  const platform = await openEmbeddedPlatform({ ...configuration, log, clock });
  const running: RunningService[] = [];
  const close = async () => {
    for (const service of [...running].reverse()) await service.close();
    await platform.close();
  };
  try {
    const doorless = gatewayService(localDoor(new Map()), { rateLimit }); // the door is made of services that run
    for (const service of [...SERVICES, doorless]) platform.declare(collectionsOf(service));
    running.push(...(await launchServices(platform, { host, checkpointMs })));
    running.push(await launchService(gatewayService(doorTo(running), { rateLimit }), platform, { host, port }));
    await Promise.all(running.map(({ ready }) => ready));
  } catch (error) {
    await close();
    throw error;
  }
  const url = running.at(-1)?.url ?? '';
  await platform.announce(url);
  return { url, platform, close };
}
