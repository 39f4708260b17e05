import type { Changed, answerClarification as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { Clarifications } from '../adapters/clarifications.js';
import { Scans } from '../adapters/scans.js';
import { actorOf } from '../domain/actor.js';
import { answerClarification } from '../domain/clarification.js';
import { assertPaper } from '../domain/paper.js';

@Injectable()
export class AnswerClarification {
  constructor(
    private readonly clarifications: Clarifications,
    private readonly scans: Scans,
    private readonly clock: Clock,
  ) {}

  /** To the experts; the provider hears what they pass on. @throws CLARIFICATION.NOT_FOUND, CLARIFICATION.WRONG_STATE, PAPER.NO_RECEIPT, PAPER.NO_SCAN; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body } = call;
    assertPaper(caller, body.receipt);
    await this.scans.assertThere(params.id, body.receipt);
    const context = contextOf(call, this.clock.now());
    return this.clarifications.change(
      call,
      (before) => answerClarification(before, body.text, actorOf(caller), body.receipt),
      context,
    );
  }
}
