import { type AnswerOf, matchAgain } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { MatchAgain } from './match-again.handler.js';

@Controller()
export class MatchAgainController {
  constructor(private readonly handler: MatchAgain) {}

  @Serves(matchAgain)
  run(@Input() call: Call<typeof matchAgain>): Promise<AnswerOf<typeof matchAgain>> {
    return this.handler.run(call);
  }
}
