import { answerQuestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { AnswerQuestion } from './answer-question.handler.js';

@Controller()
export class AnswerQuestionController {
  constructor(private readonly handler: AnswerQuestion) {}

  @Serves(answerQuestion)
  run(@Input() call: Call<typeof answerQuestion>) {
    return this.handler.run(call);
  }
}
