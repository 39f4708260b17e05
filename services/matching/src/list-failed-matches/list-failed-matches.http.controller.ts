import { type AnswerOf, listFailedMatches } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListFailedMatches } from './list-failed-matches.handler.js';

@Controller()
export class ListFailedMatchesController {
  constructor(private readonly handler: ListFailedMatches) {}

  /** The input is taken only to be parsed: an unknown field is refused here as everywhere. */
  @Serves(listFailedMatches)
  run(@Input() call: Call<typeof listFailedMatches>): Promise<AnswerOf<typeof listFailedMatches>> {
    void call;
    return this.handler.run();
  }
}
