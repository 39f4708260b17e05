import { type Agent, type IncomingMessage, type OutgoingHttpHeaders, request as send } from 'node:http';
import type { Readable } from 'node:stream';
import { CodedError } from '@clearinghouse/contracts';
import type { FastifyRequest } from 'fastify';

export interface UpstreamCall {
  readonly url: string;
  readonly agent: Agent;
  readonly patienceMs: number;
  readonly request: FastifyRequest;
  readonly body: Readable;
}

/** Headers that concern one connection only (RFC 9110, 7.6.1), and the name of this host. */
const OF_CONNECTION = ['connection', 'keep-alive', 'te', 'trailer', 'upgrade', 'proxy-connection', 'host', 'expect'];

function headersOf({ raw, id }: FastifyRequest): OutgoingHttpHeaders {
  const kept = Object.entries(raw.headers).filter(([name]) => !OF_CONNECTION.includes(name));
  return { ...Object.fromEntries(kept), 'x-correlation-id': id };
}

const problem = (cause: unknown): CodedError =>
  cause instanceof CodedError ? cause : new CodedError('SERVICE.BAD_GATEWAY', {}, { cause });

/**
 * Sends the call on; resolves with the beginning of the answer. Nothing is tried twice: a call may have been applied though
 * its answer was lost, and only the caller knows whether its key makes a second one safe.
 * @throws CodedError SERVICE.BAD_GATEWAY, HTTP.TOO_LARGE
 */
export function openUpstream({ url, agent, patienceMs, request, body }: UpstreamCall): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const upstream = send(new URL(request.raw.url ?? '/', url), {
      method: request.method,
      headers: headersOf(request),
      agent,
    });
    const fail = (cause: unknown) => {
      reject(problem(cause));
      upstream.destroy();
    };
    upstream.setTimeout(patienceMs, () => fail(new Error(`silent for ${patienceMs} ms`)));
    upstream.once('response', resolve).on('error', fail);
    body.on('error', fail).pipe(upstream);
    request.raw.once('aborted', () => fail(new Error('the caller went away')));
  });
}
