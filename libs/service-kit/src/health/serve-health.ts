import type { FastifyInstance } from 'fastify';

export interface Readiness {
  /** What the service still waits for, in words that an operator knows. */
  waitingFor(): Promise<readonly string[]>;
}

/** `live`: the process turns. `ready`: it can do all its work; otherwise 503, and for what it waits. */
export function serveHealth(server: FastifyInstance, service: string, readiness: Readiness): void {
  server.get('/health/live', async () => ({ status: 'live', service }));
  server.get('/health/ready', async (_request, reply) => {
    const waitingFor = await readiness.waitingFor();
    if (waitingFor.length === 0) return { status: 'ready', service };
    return reply.status(503).header('retry-after', '1').send({ status: 'waiting', service, waitingFor });
  });
}
