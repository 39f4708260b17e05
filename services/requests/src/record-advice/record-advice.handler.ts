import type { Changed, recordAdvice as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { WorkingGroup } from '../adapters/working-group.js';
import { actorOf } from '../domain/actor.js';

@Injectable()
export class RecordAdvice {
  constructor(
    private readonly group: WorkingGroup,
    private readonly clock: Clock,
  ) {}

  /** @throws REFERRAL.NOT_FOUND, REFERRAL.WRONG_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, expected } = call;
    const context = contextOf(call, this.clock.now());
    return this.group.advise(params.id, params.referralId, expected, body.advice, actorOf(caller), context);
  }
}
