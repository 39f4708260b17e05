import { type AnswerOf, redriveFailedMatches } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RedriveFailedMatches } from './redrive-failed-matches.handler.js';

@Controller()
export class RedriveFailedMatchesController {
  constructor(private readonly handler: RedriveFailedMatches) {}

  @Serves(redriveFailedMatches)
  run(@Input() call: Call<typeof redriveFailedMatches>): Promise<AnswerOf<typeof redriveFailedMatches>> {
    return this.handler.run(call);
  }
}
