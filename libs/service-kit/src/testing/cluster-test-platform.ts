import type { ServiceName } from '@clearinghouse/contracts';
import { makeTokenKey, readTokenKey } from '../access/token-key.js';
import { type ClusterPlatformOptions, openClusterPlatform } from '../platform/cluster-platform.js';
import type { Platform } from '../platform/platform.js';
import { recordedLog } from './recorded-log.js';

let count = 0;

/** A platform on the local stack, as an installation of its own. @throws when the stack does not run */
export function clusterTestPlatform(
  service: ServiceName,
  servers: Partial<Pick<ClusterPlatformOptions, 'mongodbUri' | 'kafkaBrokers' | 'redisUrl'>> = {},
): Platform & { readonly lines: readonly string[] } {
  const { log, lines } = recordedLog();
  const platform = openClusterPlatform({
    mongodbUri: variable('MONGODB_URI'),
    kafkaBrokers: variable('KAFKA_BROKERS').split(','),
    redisUrl: variable('REDIS_URL'),
    ...servers,
    installation: `kit-${process.pid}-${Date.now().toString(36)}-${(count += 1)}`,
    service,
    tokenKey: readTokenKey(makeTokenKey()) ?? new Uint8Array(),
    log,
  });
  return { ...platform, lines };
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: eval "$(node tools/stack/stack.mjs up)"`);
  return value;
}
