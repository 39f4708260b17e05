import { OPERATIONS } from '@clearinghouse/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { API_PREFIX } from './serves.js';

const byRoute = new Map<string, string>(
  [...OPERATIONS.values()].map((each) => [`${each.method} ${API_PREFIX}${each.path}`, each.id]),
);
const operationIdOf = (request: FastifyRequest): string =>
  byRoute.get(`${request.method} ${request.routeOptions.url ?? ''}`) ?? 'other';

/** One log line and one figure a call, by operation: addresses hold ids, queries hold what people look for. */
export function measureCalls(server: FastifyInstance, service: string, metrics: Metrics, log: Log): void {
  server.addHook('onResponse', (request, reply, done) => {
    const operation = operationIdOf(request);
    const { statusCode: status, elapsedTime } = reply;
    metrics.calls.observe({ service, operation, status: String(status) }, elapsedTime / 1000);
    const line = { correlationId: request.id, service, operation, status, ms: Math.round(elapsedTime) };
    if (request.method === 'GET') log.debug(line, 'call');
    else log.info(line, 'call');
    done();
  });
}
