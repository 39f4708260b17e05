import { CodedError } from '@clearinghouse/contracts';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { correlationIdOf } from './correlation-id.js';
import { BODY_LIMIT_BYTES } from './json-body.js';
import { sendProblem } from './send-problem.js';

/** An address that cannot be decoded leads nowhere. */
const nowhere = (_: FastifyError, request: FastifyRequest, reply: FastifyReply): void =>
  sendProblem(reply, request.id, new CodedError('HTTP.NOT_FOUND'));

/** Fastify as every service has it. Ids may be 200 characters and longer when encoded, hence the long parameters. */
export const createAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestIdHeader: false,
    genReqId: correlationIdOf,
    routerOptions: { maxParamLength: 1000 },
    return503OnClosing: false, // the hook in prepare-server answers with a problem document instead
    frameworkErrors: nowhere,
  });
