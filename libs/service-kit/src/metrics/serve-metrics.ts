import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/** In the text format of Prometheus. Not routed by the gateway. */
export function serveMetrics(server: FastifyInstance, { registry }: Metrics): void {
  server.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
