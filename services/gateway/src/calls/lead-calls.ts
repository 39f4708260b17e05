import { coded, sendProblem } from '@clearinghouse/service-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
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
      leaveBodyUnread(request);
      sendProblem(reply, request.id, coded(error));
    }
    return reply;
  });
}

const DRAIN_MS = 5_000;

/**
 * A caller that is still sending gets its answer and may finish: closing at once would take the answer from it. One that
 * goes on for more than 5 s is cut off.
 */
function leaveBodyUnread({ raw }: FastifyRequest): void {
  if (raw.complete) return;
  raw.unpipe().resume();
  const cut = setTimeout(() => raw.complete || raw.destroy(), DRAIN_MS);
  raw.once('close', () => clearTimeout(cut));
}
