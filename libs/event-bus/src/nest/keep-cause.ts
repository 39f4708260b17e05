import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { type Observable, throwError } from 'rxjs';

/**
 * Lets the error of an event handler through as it is. Nest's own filter makes `{ status: 'error' }` of it, and the
 * parking record would not say why. Nest takes filters for a
 * microservice before it is connected only: `app.useGlobalFilters`, then `connectMicroservice(_, { inheritAppConfig: true })`.
 * In an application that also answers HTTP, a filter for both has to call this one for the `rpc` context only.
 */
@Catch()
export class KeepCause implements RpcExceptionFilter<unknown> {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
