import type { ServiceDefinition } from '../definition.js';
import type { ConsumerPace } from '../service/consumers.js';
import { type RunningService, startService } from '../service/launch-service.js';
import { type As, clientsOf } from './caller-client.js';
import { openTestPlatform, type TestPlatform, type TestPlatformOptions } from './open-test-platform.js';

export interface TestService extends RunningService {
  readonly platform: TestPlatform;
  readonly as: As;
}

/** One service in this process, on an embedded platform of its own, on a free port. `close` closes both. */
export async function startTestService(
  definition: ServiceDefinition,
  options: TestPlatformOptions & ConsumerPace = {},
): Promise<TestService> {
  const platform = await openTestPlatform(options);
  const config = { ...options, host: '127.0.0.1', port: 0, checkAnswers: true };
  const service = await startService(definition, platform, config).catch(async (error) => {
    await platform.close();
    throw error;
  });
  const close = async () => {
    await service.close();
    await platform.close();
  };
  return { ...service, platform, close, as: clientsOf(service.url, platform.tokenKey) };
}
