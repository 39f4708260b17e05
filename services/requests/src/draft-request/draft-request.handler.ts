import type { Changed, draftRequest as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { draftRequest } from '../domain/draft.js';
import { assertSpeaksFor } from '../domain/entitlement.js';

@Injectable()
export class DraftRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ACCESS.FORBIDDEN for another State; REQUEST.DUPLICATE_ITEM; HTTP.IDEMPOTENCY_KEY_REUSED */
  async run({ caller, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    assertSpeaksFor(caller, body.requester);
    const decide = () => draftRequest(body, actorOf(caller));
    const context = contextOf({ correlationId }, this.clock.now());
    return this.requests.begin(creation.id('r'), creation.bodyHash, decide, context);
  }
}
