import { CodedError } from '@clearinghouse/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Methods that the address of a call takes; empty when nothing is there. */
export function allowedMethods(routes: readonly Route[], url: string): string[] {
  const steps = (url.split('?', 1)[0] ?? '').split('/');
  return [...new Set(routes.filter((route) => leadsTo(route.path.split('/'), steps)).map((route) => route.method))];
}

const leadsTo = (pattern: readonly string[], steps: readonly string[]): boolean =>
  pattern.length === steps.length &&
  pattern.every((part, i) => (part.startsWith(':') ? steps[i] !== '' : part === steps[i]));

/** The router says 404 for a known address with another method; HTTP says 405 and names the methods. */
export function withAllow(
  failure: CodedError,
  request: FastifyRequest,
  reply: FastifyReply,
  routes: readonly Route[],
): CodedError {
  if (failure.code !== 'HTTP.NOT_FOUND') return failure;
  const methods = allowedMethods(routes, request.url);
  if (methods.length === 0 || methods.includes(request.method)) return failure;
  void reply.header('allow', methods.join(', '));
  return new CodedError('HTTP.METHOD_NOT_ALLOWED');
}
