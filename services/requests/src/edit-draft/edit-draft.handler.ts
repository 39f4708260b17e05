import type { Changed, editDraft as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { editDraft } from '../domain/draft.js';
import type { Request } from '../domain/request.js';

@Injectable()
export class EditDraft {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.DUPLICATE_ITEM, REQUEST.REQUESTER_FIXED; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const decide = (request: Request) => editDraft(request, call.body, actorOf(call.caller));
    return this.requests.change(call, decide, contextOf(call, at));
  }
}
