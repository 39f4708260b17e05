import type { Changed, issueBriefing as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { BriefingRepository } from '../adapters/briefing.repository.js';
import { actorOf } from '../domain/actor.js';
import { issueBriefing } from '../domain/briefing.js';

@Injectable()
export class IssueBriefing {
  constructor(
    private readonly briefings: BriefingRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws BRIEFING.NOT_FOUND, BRIEFING.WRONG_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const context = contextOf(call, this.clock.now());
    return this.briefings.change(call, (briefing) => issueBriefing(briefing, call.body, actorOf(call.caller)), context);
  }
}
