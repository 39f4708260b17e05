import type { Changed, clearDraft as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { clearDraft } from '../domain/clearing.js';
import type { Request } from '../domain/request.js';

@Injectable()
export class ClearDraft {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const decide = (request: Request) => clearDraft(request, actorOf(call.caller), at);
    return this.requests.change(call, decide, contextOf(call, at));
  }
}
