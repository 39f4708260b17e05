import helmet from '@fastify/helmet';
import { CodedError } from '@clearinghouse/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { withCorrelation } from '../logging/correlation.js';
import { acceptJsonOnly } from './json-body.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { sendProblem } from './send-problem.js';

/** Everything around the routes: security headers, bodies, correlation, and a polite no while the process stops. */
export async function prepareServer(app: NestFastifyApplication, isStopping: () => boolean): Promise<FastifyInstance> {
  await app.register(helmet, SECURITY_HEADERS);
  const server = app.getHttpAdapter().getInstance();
  acceptJsonOnly(server);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-correlation-id', request.id);
    if (!isStopping()) return done();
    sendProblem(reply.header('connection', 'close'), request.id, new CodedError('SERVICE.UNAVAILABLE'));
  });
  // After the body is read: reading it would lose the context.
  server.addHook('preValidation', (request, _reply, done) => withCorrelation(request.id, done));
  return server;
}
