import { type AnswerOf, readSuggestions } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadSuggestions } from './read-suggestions.handler.js';

@Controller()
export class ReadSuggestionsController {
  constructor(private readonly handler: ReadSuggestions) {}

  @Serves(readSuggestions)
  run(@Input() call: Call<typeof readSuggestions>): Promise<AnswerOf<typeof readSuggestions>> {
    return this.handler.run(call);
  }
}
