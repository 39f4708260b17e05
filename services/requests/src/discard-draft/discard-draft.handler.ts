import type { Changed, discardDraft as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { discardDraft } from '../domain/discarding.js';

@Injectable()
export class DiscardDraft {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, ACCESS.FORBIDDEN; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    return this.requests.discard(call, (draft) => discardDraft(draft, at), contextOf(call, at));
  }
}
