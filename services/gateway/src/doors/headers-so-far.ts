import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';

/** What hooks have set on an answer that is about to be written past Fastify. */
export const headersSoFar = (reply: FastifyReply): OutgoingHttpHeaders => ({
  ...(reply.getHeaders() as OutgoingHttpHeaders), // the type names request headers too, with numbers where text is meant
});
