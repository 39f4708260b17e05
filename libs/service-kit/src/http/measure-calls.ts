import { API_PREFIX, type Operation } from '@clearinghouse/contracts';
import type { FastifyInstance } from 'fastify';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../metrics/metrics.js';

interface MeasuredService {
  readonly name: string;
  readonly operations: readonly Operation[];
}

/** One log line and one figure a call, by operation: addresses hold ids, queries hold what people look for. */
export function measureCalls(server: FastifyInstance, service: MeasuredService, metrics: Metrics, log: Log): void {
  const ids = new Map(service.operations.map(({ id, method, path }) => [`${method} ${API_PREFIX}${path}`, id]));
  server.addHook('onResponse', (request, reply, done) => {
    const operation = ids.get(`${request.method} ${request.routeOptions.url ?? ''}`) ?? 'other';
    const { statusCode: status, elapsedTime } = reply;
    metrics.calls.observe({ service: service.name, operation, status: String(status) }, elapsedTime / 1000);
    const line = { correlationId: request.id, service: service.name, operation, status, ms: Math.round(elapsedTime) };
    if (request.method === 'GET') log.debug(line, 'call');
    else log.info(line, 'call');
    done();
  });
}
