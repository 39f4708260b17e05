import { type AnswerOf, declineSuggestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { DeclineSuggestion } from './decline-suggestion.handler.js';

@Controller()
export class DeclineSuggestionController {
  constructor(private readonly handler: DeclineSuggestion) {}

  @Serves(declineSuggestion)
  run(@Input() call: Call<typeof declineSuggestion>): Promise<AnswerOf<typeof declineSuggestion>> {
    return this.handler.run(call);
  }
}
