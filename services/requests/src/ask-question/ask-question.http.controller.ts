import { askQuestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { AskQuestion } from './ask-question.handler.js';

@Controller()
export class AskQuestionController {
  constructor(private readonly handler: AskQuestion) {}

  @Serves(askQuestion)
  run(@Input() call: Call<typeof askQuestion>) {
    return this.handler.run(call);
  }
}
