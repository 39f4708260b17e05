import { dirname } from 'node:path';
import { openApiDocument } from '@clearinghouse/contracts';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PAGE, START } from './page.js';

const files = (): string => dirname(require.resolve('swagger-ui-dist/package.json'));

/** The interface as a document, and pages to read it by: everything from this server, so that it works offline. */
export function serveDocumentation(server: FastifyInstance): void {
  let written: string | undefined;
  const document = () => (written ??= JSON.stringify(openApiDocument())); // takes half a second, which a start has not
  const text = (type: string, body: () => string, path: string) =>
    server.get(path, (_request, reply) => reply.type(type).header('cache-control', 'no-cache').send(body()));
  text('application/json; charset=utf-8', document, '/api/openapi.json');
  text('text/html; charset=utf-8', () => PAGE, '/api/docs');
  text('text/javascript; charset=utf-8', () => START, '/api/docs/start.js');
  void server.register(fastifyStatic, {
    root: files(),
    prefix: '/api/docs/files/',
    index: false,
    decorateReply: false,
  });
}
