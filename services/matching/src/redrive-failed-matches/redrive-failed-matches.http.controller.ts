import { type AnswerOf, redriveFailedMatches } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RedriveFailedMatches } from './redrive-failed-matches.handler.js';

@Controller()
export class RedriveFailedMatchesController {
  constructor(private readonly handler: RedriveFailedMatches) {}

  /** The input is taken only to be parsed: an unknown field is refused here as everywhere. */
  @Serves(redriveFailedMatches)
  run(@Input() call: Call<typeof redriveFailedMatches>): Promise<AnswerOf<typeof redriveFailedMatches>> {
    void call;
    return this.handler.run();
  }
}
