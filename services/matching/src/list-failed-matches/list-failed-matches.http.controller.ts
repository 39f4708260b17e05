import { type AnswerOf, listFailedMatches } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListFailedMatches } from './list-failed-matches.handler.js';

@Controller()
export class ListFailedMatchesController {
  constructor(private readonly handler: ListFailedMatches) {}

  @Serves(listFailedMatches)
  run(@Input() call: Call<typeof listFailedMatches>): Promise<AnswerOf<typeof listFailedMatches>> {
    return this.handler.run(call);
  }
}
