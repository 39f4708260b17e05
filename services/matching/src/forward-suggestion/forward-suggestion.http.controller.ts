import { type AnswerOf, forwardSuggestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ForwardSuggestion } from './forward-suggestion.handler.js';

@Controller()
export class ForwardSuggestionController {
  constructor(private readonly handler: ForwardSuggestion) {}

  @Serves(forwardSuggestion)
  run(@Input() call: Call<typeof forwardSuggestion>): Promise<AnswerOf<typeof forwardSuggestion>> {
    return this.handler.run(call);
  }
}
