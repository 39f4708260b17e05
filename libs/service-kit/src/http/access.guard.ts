import { mayCall } from '@clearinghouse/access';
import { type Caller, CodedError } from '@clearinghouse/contracts';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PUBLIC_CALLER, verifyToken } from '../access/verify-token.js';
import { TOKEN_KEY } from '../tokens.js';
import { rememberCaller } from './callers.js';
import { operationOf } from './operation-of.js';

/** Who calls, and whether the role may at all. What is seen of a record is decided by the service, per record. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(TOKEN_KEY) private readonly key: Uint8Array) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.identify(request.headers.authorization);
    const operation = operationOf(context.getHandler());
    if (!operation || !mayCall(caller, operation.id)) throw refusal(caller);
    rememberCaller(request, caller);
    return true;
  }

  private identify(header: string | undefined): Promise<Caller> | Caller {
    if (header === undefined) return PUBLIC_CALLER;
    const token = /^Bearer +([\w.-]+)$/i.exec(header)?.[1];
    if (token === undefined) throw new CodedError('ACCESS.UNAUTHENTICATED');
    return verifyToken(this.key, token);
  }
}

/** 401 invites to sign in; 403 says that this role will not do. */
const refusal = (caller: Caller) =>
  new CodedError(caller.role === 'public' ? 'ACCESS.UNAUTHENTICATED' : 'ACCESS.FORBIDDEN');
