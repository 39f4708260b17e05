import { KeepCause } from '@clearinghouse/event-bus';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { ProblemFilter } from './problem.filter.js';

/** One application takes calls and events: a failed call is answered, a failed event goes back to the bus as it is. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  private readonly events = new KeepCause();

  constructor(private readonly calls: ProblemFilter) {}

  catch(error: unknown, host: ArgumentsHost): void | Observable<never> {
    return host.getType() === 'rpc' ? this.events.catch(error) : this.calls.catch(error, host);
  }
}
