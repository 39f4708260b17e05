import { coded, sendProblem } from '@clearinghouse/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
      leaveBodyUnread(request, reply);
      sendProblem(reply, request.id, coded(error));
    }
    return reply;
  });
}

/** A caller that is still sending gets its answer at once, and the connection ends with it. */
function leaveBodyUnread({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.complete) return;
  void reply.header('connection', 'close');
  raw.unpipe().resume();
}
