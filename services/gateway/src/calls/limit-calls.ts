import rateLimit from '@fastify/rate-limit';
import { CodedError } from '@clearinghouse/contracts';
import type { FastifyInstance } from 'fastify';

const A_MINUTE_MS = 60_000;

/** Counts calls by address, health checks and pages included, and refuses those above `max` a minute. */
export async function limitCalls(server: FastifyInstance, max: number): Promise<void> {
  await server.register(rateLimit, {
    global: false,
    max,
    timeWindow: A_MINUTE_MS,
    errorResponseBuilder: () => new CodedError('HTTP.TOO_MANY_REQUESTS'),
  });
  server.addHook('onRequest', server.rateLimit());
}
