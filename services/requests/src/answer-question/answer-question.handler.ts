import type { answerQuestion as operation, Changed } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { QuestionBox } from '../adapters/question-box.js';
import { answerQuestion } from '../domain/question.js';

@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly questions: QuestionBox,
    private readonly clock: Clock,
  ) {}

  /** @throws QUESTION.NOT_FOUND, QUESTION.WRONG_STATE; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const question = await this.questions.forChange(call);
    return this.questions.replace(question, answerQuestion(question.state, call.body.text, at), contextOf(call, at));
  }
}
