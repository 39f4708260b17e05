import type { IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import { headersSoFar } from './headers-so-far.js';

const OF_CONNECTION = ['connection', 'keep-alive'];

/** Streams the service's answer to the caller: as fast as the caller reads, and no further once it went away. */
export function answerBack(answer: IncomingMessage, reply: FastifyReply): void {
  const headers = { ...headersSoFar(reply), ...answer.headers };
  for (const name of OF_CONNECTION) delete headers[name];
  reply.hijack();
  reply.raw.writeHead(answer.statusCode ?? 502, headers);
  answer.pipe(reply.raw);
  answer.once('error', () => reply.raw.destroy());
  answer.once('aborted', () => reply.raw.destroy());
  reply.raw.once('close', () => answer.destroy());
}
