import type { EventEnvelope } from '@clearinghouse/contracts';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { withCorrelation } from '../logging/correlation.js';
import type { Metrics } from '../metrics/metrics.js';

/** Handles an event under its correlation id and counts how it went. Calls pass. */
export class EventScopeInterceptor implements NestInterceptor {
  constructor(
    private readonly service: string,
    private readonly metrics: Metrics,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'rpc') return next.handle();
    const event = context.switchToRpc().getData<EventEnvelope>();
    return defer(() => from(withCorrelation(event.correlationid, () => this.counted(event.type, next))));
  }

  private async counted(type: string, next: CallHandler): Promise<unknown> {
    try {
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      this.metrics.events.inc({ service: this.service, type, outcome: 'applied' });
      return answer;
    } catch (error) {
      this.metrics.events.inc({ service: this.service, type, outcome: 'failed' });
      throw error;
    }
  }
}
