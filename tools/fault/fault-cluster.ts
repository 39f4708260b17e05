import { join } from 'node:path';
import { startCluster } from '../cluster/processes.mjs';

export const root = join(__dirname, '../..');

/** A cluster of its own on the servers of the run. Calls have no limit; a killed consumer is missed for two seconds. */
export function startFaultCluster(name: string, folder: string): ReturnType<typeof startCluster> {
  const { KAFKA_BROKERS, MONGODB_URI, REDIS_URL } = process.env;
  const stack = { KAFKA_BROKERS, MONGODB_URI, REDIS_URL };
  const installation = `${name}-${process.pid}-${Date.now().toString(36)}`;
  const extra = {
    CLEARINGHOUSE_RATE_LIMIT: '10000000',
    CLEARINGHOUSE_LOG_LEVEL: 'warn',
    CLEARINGHOUSE_KAFKA_SESSION_SECONDS: '2',
  };
  return startCluster({ root, folder, stack, installation, gatewayPort: 0, extra });
}
