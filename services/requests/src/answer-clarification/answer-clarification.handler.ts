import type { Changed, answerClarification as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { Clarifications } from '../adapters/clarifications.js';
import { actorOf } from '../domain/actor.js';
import { answerClarification } from '../domain/clarification.js';

@Injectable()
export class AnswerClarification {
  constructor(
    private readonly clarifications: Clarifications,
    private readonly clock: Clock,
  ) {}

  /** To the experts; the provider hears what they pass on. @throws CLARIFICATION.NOT_FOUND, CLARIFICATION.WRONG_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, body } = call;
    const context = contextOf(call, this.clock.now());
    return this.clarifications.change(
      call,
      (before) => answerClarification(before, body.text, actorOf(caller)),
      context,
    );
  }
}
