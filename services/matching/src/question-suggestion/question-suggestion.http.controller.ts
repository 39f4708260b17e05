import { type AnswerOf, questionSuggestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { QuestionSuggestion } from './question-suggestion.handler.js';

@Controller()
export class QuestionSuggestionController {
  constructor(private readonly handler: QuestionSuggestion) {}

  @Serves(questionSuggestion)
  run(@Input() call: Call<typeof questionSuggestion>): Promise<AnswerOf<typeof questionSuggestion>> {
    return this.handler.run(call);
  }
}
