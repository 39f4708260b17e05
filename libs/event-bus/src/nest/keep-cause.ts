import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { type Observable, throwError } from 'rxjs';

/**
 * Lets the error of an event handler through as it is. Nest's own filter makes `{ status: 'error' }` of it, and the
 * parking record would not say why. Set as a global filter of the microservice.
 */
@Catch()
export class KeepCause implements RpcExceptionFilter<unknown> {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
