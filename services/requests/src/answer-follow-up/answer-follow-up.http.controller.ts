import { answerFollowUp } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { AnswerFollowUp } from './answer-follow-up.handler.js';

@Controller()
export class AnswerFollowUpController {
  constructor(private readonly handler: AnswerFollowUp) {}

  @Serves(answerFollowUp)
  run(@Input() call: Call<typeof answerFollowUp>) {
    return this.handler.run(call);
  }
}
