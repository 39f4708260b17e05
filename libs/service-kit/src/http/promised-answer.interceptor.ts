import { CodedError } from '@clearinghouse/contracts';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { operationOf } from './operation-of.js';

/**
 * Refuses an answer that its operation does not promise: a field too many may be one that the caller must not see. For
 * tests, where the problem lists what is wrong; the types say the same of all that the compiler can see.
 */
export class PromisedAnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const operation = context.getType() === 'http' ? operationOf(context.getHandler()) : undefined;
    if (!operation || operation.media) return next.handle(); // a stream or a file is no JSON
    return next.handle().pipe(
      map((answer: unknown) => {
        const outcome = operation.answer.safeParse(
          answer === undefined ? undefined : JSON.parse(JSON.stringify(answer)),
        );
        if (outcome.success) return answer;
        const errors = outcome.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
        throw new CodedError('SERVICE.INTERNAL', { unpromised: operation.id, errors });
      }),
    );
  }
}
