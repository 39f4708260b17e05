import { CodedError } from '@clearinghouse/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { headersSoFar } from './headers-so-far.js';
import type { ServiceDoor, UpstreamName } from './service-door.port.js';

/** The routing of a service of this process: all that is needed of it. */
export type LocalService = Pick<FastifyInstance, 'routing'>;

/** What the gateway has set so far is written on the raw answer: the service writes the rest. */
function keepHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(headersSoFar(reply)))
    if (value !== undefined) reply.raw.setHeader(name, value);
}

/**
 * Services in this process, without a second socket: the service's own router takes the raw request and answers on the raw
 * response, so that its limits, hooks and streams are the same as behind a port of its own.
 */
export const localDoor = (services: ReadonlyMap<UpstreamName, LocalService>): ServiceDoor => ({
  async pass(name, request, reply) {
    const service = services.get(name);
    if (!service) throw new CodedError('SERVICE.BAD_GATEWAY');
    request.raw.headers['x-correlation-id'] = request.id;
    keepHeaders(reply);
    reply.hijack();
    service.routing(request.raw, reply.raw);
  },
});
