import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logging/log.js';
import { withAllow } from './allowed-methods.js';
import { coded } from './coded.js';
import { sendProblem } from './send-problem.js';

/** Every failure of a route, and every failure before one was found, becomes a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly paths: readonly { readonly method: string; readonly path: string }[],
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const failure = withAllow(coded(error), request, reply, this.paths);
    if (failure.code === 'SERVICE.INTERNAL')
      this.log.error({ correlationId: request.id, err: failure.cause }, 'a call failed in a way nobody foresaw');
    sendProblem(reply, request.id, failure);
  }
}
