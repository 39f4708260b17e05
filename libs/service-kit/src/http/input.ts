import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Call } from './call.js';
import { callerOf } from './callers.js';
import { operationOf } from './operation-of.js';
import { parseInput } from './parse-input.js';
import { creationKey, expectedVersion } from './preconditions.js';

/** Injects the Call of the operation that the method serves. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return callOf(request, context.getHandler());
});

/** @throws CodedError HTTP.INVALID, HTTP.PRECONDITION_REQUIRED, HTTP.IDEMPOTENCY_KEY_REQUIRED */
function callOf(request: FastifyRequest, handler: object): Call {
  const operation = operationOf(handler);
  if (!operation) throw new Error('@Input() needs @Serves(operation) on its method');
  const input = parseInput(operation, request);
  const caller = callerOf(request);
  return {
    ...input,
    caller,
    correlationId: request.id,
    expected: operation.kind === 'change' ? expectedVersion(request.headers['if-match']) : 0,
    creation: creationKey(operation, caller, request.headers['idempotency-key'], input),
  };
}
