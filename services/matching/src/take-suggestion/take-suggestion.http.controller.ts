import { type AnswerOf, takeSuggestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { TakeSuggestion } from './take-suggestion.handler.js';

@Controller()
export class TakeSuggestionController {
  constructor(private readonly handler: TakeSuggestion) {}

  @Serves(takeSuggestion)
  run(@Input() call: Call<typeof takeSuggestion>): Promise<AnswerOf<typeof takeSuggestion>> {
    return this.handler.run(call);
  }
}
