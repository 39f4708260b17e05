import type { CodedError } from '@clearinghouse/contracts';
import type { FastifyReply } from 'fastify';
import { problem, PROBLEM_MEDIA_TYPE } from './problem.js';

const RETRY_AFTER_SECONDS = '2';

/** For whoever answers outside a Nest route too, such as the gateway when a service does not answer. */
export function sendProblem(reply: FastifyReply, correlationId: string, failure: CodedError): void {
  const answer = problem(failure.code, correlationId, failure.params);
  if (reply.sent) return;
  if (answer.status === 503 || answer.status === 502) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (answer.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply
    .status(answer.status)
    .header('x-correlation-id', correlationId)
    .header('cache-control', 'no-store')
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(answer));
}
