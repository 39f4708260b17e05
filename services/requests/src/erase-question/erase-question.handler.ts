import type { AnswerOf, eraseQuestion as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { QuestionBox } from '../adapters/question-box.js';

@Injectable()
export class EraseQuestion {
  constructor(private readonly questions: QuestionBox) {}

  /** @throws QUESTION.NOT_FOUND; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    await this.questions.erase(await this.questions.forChange(call));
    return { id: call.params.id };
  }
}
