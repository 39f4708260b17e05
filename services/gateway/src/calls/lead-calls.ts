import { coded, sendProblem } from '@clearinghouse/service-kit';
import type { FastifyInstance } from 'fastify';
import type { ServiceDoor } from '../doors/service-door.port.js';
import { serviceOf } from './service-of.js';

/** Before any route of the gateway: a call for a service goes through the door, its body unread. */
export function leadCalls(server: FastifyInstance, door: ServiceDoor): void {
  server.addHook('onRequest', async (request, reply) => {
    const service = serviceOf(request.url);
    if (!service) return undefined;
    try {
      await door.pass(service, request, reply);
    } catch (error) {
      sendProblem(reply, request.id, coded(error));
    }
    return reply;
  });
}
