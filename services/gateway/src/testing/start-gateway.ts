import { launchService, type RunningService } from '@clearinghouse/service-kit';
import { openTestPlatform, type TestPlatform } from '@clearinghouse/service-kit/testing';
import type { ServiceDoor } from '../doors/service-door.port.js';
import { gatewayService, type GatewaySettings } from '../gateway.service.js';

export interface TestGateway {
  readonly url: string;
  readonly platform: TestPlatform;
  readonly service: RunningService;
  close(): Promise<void>;
}

/** The gateway alone on an embedded platform of its own, with a door of the test. */
export async function startGateway(door: ServiceDoor, settings: GatewaySettings = {}): Promise<TestGateway> {
  const platform = await openTestPlatform();
  const service = await launchService(gatewayService(door, settings), platform, { host: '127.0.0.1', port: 0 });
  await service.ready;
  const close = async () => {
    await service.close();
    await platform.close();
  };
  return { url: service.url, platform, service, close };
}
