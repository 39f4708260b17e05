import { answerClarification } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { AnswerClarification } from './answer-clarification.handler.js';

@Controller()
export class AnswerClarificationController {
  constructor(private readonly handler: AnswerClarification) {}

  @Serves(answerClarification)
  run(@Input() call: Call<typeof answerClarification>) {
    return this.handler.run(call);
  }
}
