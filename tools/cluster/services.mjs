// What runs in cluster mode: the services, their ports and their environment. docker-compose.yml says the same (tested).

/** Name -> port on which the service listens. The gateway is the one that people reach. */
export const PORTS = { gateway: 8080, requests: 8081, offers: 8082, matching: 8083, notifications: 8084 };

/** The words after `node` that run a service, from the root of the repository. */
export const commandOf = (service) => ['deploy/run.cjs', service];

/**
 * Environment of one service.
 * @param where mongodbUri, kafkaBrokers, redisUrl, tokenKey, installation; `host` to listen on; `urlOf(service)`; `port`
 */
export function environmentOf(service, where) {
  const all = {
    CLEARINGHOUSE_HOST: where.host,
    CLEARINGHOUSE_PORT: `${where.port}`,
    CLEARINGHOUSE_INSTALLATION: where.installation,
    CLEARINGHOUSE_TOKEN_KEY: where.tokenKey,
    CLEARINGHOUSE_MONGODB_URI: where.mongodbUri,
    CLEARINGHOUSE_KAFKA_BROKERS: where.kafkaBrokers,
    CLEARINGHOUSE_REDIS_URL: where.redisUrl,
  };
  if (service !== 'gateway') return all;
  const upstreams = Object.keys(PORTS).filter((name) => name !== 'gateway');
  const urls = upstreams.map((name) => [`CLEARINGHOUSE_${name.toUpperCase()}_URL`, where.urlOf(name)]);
  return { ...all, ...Object.fromEntries(urls) };
}
