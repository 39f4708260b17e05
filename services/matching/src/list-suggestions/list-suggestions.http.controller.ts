import { type AnswerOf, listSuggestions } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListSuggestions } from './list-suggestions.handler.js';

@Controller()
export class ListSuggestionsController {
  constructor(private readonly handler: ListSuggestions) {}

  @Serves(listSuggestions)
  run(@Input() call: Call<typeof listSuggestions>): Promise<AnswerOf<typeof listSuggestions>> {
    return this.handler.run(call);
  }
}
