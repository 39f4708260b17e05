import type { askQuestion as operation, Changed } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { QuestionBox } from '../adapters/question-box.js';
import { askQuestion } from '../domain/question.js';

@Injectable()
export class AskQuestion {
  constructor(
    private readonly questions: QuestionBox,
    private readonly clock: Clock,
  ) {}

  /** @throws ACCESS.FORBIDDEN, HTTP.IDEMPOTENCY_KEY_REUSED */
  async run({ caller, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const question = askQuestion(caller, body.text, at);
    return this.questions.put(creation.id('q'), creation.bodyHash, question, contextOf({ correlationId }, at));
  }
}
