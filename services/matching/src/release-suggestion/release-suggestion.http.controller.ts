import { type AnswerOf, releaseSuggestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReleaseSuggestion } from './release-suggestion.handler.js';

@Controller()
export class ReleaseSuggestionController {
  constructor(private readonly handler: ReleaseSuggestion) {}

  @Serves(releaseSuggestion)
  run(@Input() call: Call<typeof releaseSuggestion>): Promise<AnswerOf<typeof releaseSuggestion>> {
    return this.handler.run(call);
  }
}
