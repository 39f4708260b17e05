import { type AnswerOf, suggestCoalitions } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { SuggestCoalitions } from './suggest-coalitions.handler.js';

@Controller()
export class SuggestCoalitionsController {
  constructor(private readonly handler: SuggestCoalitions) {}

  @Serves(suggestCoalitions)
  run(@Input() call: Call<typeof suggestCoalitions>): Promise<AnswerOf<typeof suggestCoalitions>> {
    return this.handler.run(call);
  }
}
