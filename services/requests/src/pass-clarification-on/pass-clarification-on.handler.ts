import type { Changed, passClarificationOn as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { Clarifications } from '../adapters/clarifications.js';
import { actorOf } from '../domain/actor.js';
import { passClarificationOn } from '../domain/clarification.js';

@Injectable()
export class PassClarificationOn {
  constructor(
    private readonly clarifications: Clarifications,
    private readonly clock: Clock,
  ) {}

  /** To the provider that asked, and to nobody else. @throws CLARIFICATION.NOT_FOUND, CLARIFICATION.WRONG_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body } = call;
    const context = contextOf(call, this.clock.now());
    return this.clarifications.change(
      call,
      (before) => passClarificationOn(params.clarificationId, before, body.text, actorOf(caller)),
      context,
    );
  }
}
