import type { Changed, acknowledgeRequest as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { acknowledgeRequest } from '../domain/register.js';

@Injectable()
export class AcknowledgeRequest {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE; CALENDAR.YEAR_UNKNOWN; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    return this.steps.take(call, (request, actor, at) => acknowledgeRequest(request, actor, at));
  }
}
