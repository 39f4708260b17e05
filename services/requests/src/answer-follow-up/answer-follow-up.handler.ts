import type { answerFollowUp as operation, Changed } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestSteps } from '../adapters/request-steps.js';
import { answerFollowUp, assertMayAnswer } from '../domain/follow-up.js';

@Injectable()
export class AnswerFollowUp {
  constructor(private readonly steps: RequestSteps) {}

  /** @throws REQUEST.NOT_FOUND, REQUEST.WRONG_STATE, REQUEST.FOLLOW_UP_NOT_DUE, ACCESS.FORBIDDEN, PAPER.NO_RECEIPT; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { answer } = call.body;
    assertMayAnswer(call.caller, answer);
    const way = answer === 'no-reply' ? 'take' : 'say';
    return this.steps[way](call, (request, actor) => answerFollowUp(request, answer, actor));
  }
}
