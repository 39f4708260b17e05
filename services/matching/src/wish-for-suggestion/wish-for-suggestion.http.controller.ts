import { type AnswerOf, wishForSuggestion } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { WishForSuggestion } from './wish-for-suggestion.handler.js';

@Controller()
export class WishForSuggestionController {
  constructor(private readonly handler: WishForSuggestion) {}

  @Serves(wishForSuggestion)
  run(@Input() call: Call<typeof wishForSuggestion>): Promise<AnswerOf<typeof wishForSuggestion>> {
    return this.handler.run(call);
  }
}
