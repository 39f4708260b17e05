import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { CodedError } from '@clearinghouse/contracts';
import type { FastifyInstance } from 'fastify';

/** Where the console is built, from `src` and from `dist` alike. */
export const consoleFolder = (): string => join(__dirname, '..', '..', '..', 'console', 'dist');

/** Names of assets hold a hash of their content; the page that names them is asked for anew each time. */
export function serveConsole(server: FastifyInstance, folder = consoleFolder()): void {
  void server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    maxAge: '365d',
    immutable: true,
  });
  server.all('/api/*', () => {
    throw new CodedError('HTTP.NOT_FOUND');
  });
  server.get('/*', (_request, reply) => {
    if (!existsSync(join(folder, 'index.html'))) throw new CodedError('HTTP.NOT_FOUND');
    return reply.sendFile('index.html', folder, { maxAge: 0, immutable: false });
  });
}
