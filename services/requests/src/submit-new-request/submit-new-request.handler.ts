import type { Changed, submitNewRequest as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { submitNewRequest } from '../domain/submission.js';
import { assertSupersedes } from '../domain/supersession.js';
import { assertSpeaksFor } from '../domain/entitlement.js';

@Injectable()
export class SubmitNewRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ACCESS.FORBIDDEN for another State; REQUEST.DUPLICATE_ITEM, REQUEST.NO_ITEMS, REQUEST.NOT_SUPERSEDABLE; HTTP.IDEMPOTENCY_KEY_REUSED */
  async run({ caller, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    assertSpeaksFor(caller, body.requester);
    assertSupersedes(body, await this.requests.former(body));
    const decide = () => submitNewRequest(body, actorOf(caller));
    const context = contextOf({ correlationId }, this.clock.now());
    return this.requests.create(creation.id('r'), creation.bodyHash, decide, context);
  }
}
