import { type AnswerOf, listMatchRuns } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListMatchRuns } from './list-match-runs.handler.js';

@Controller()
export class ListMatchRunsController {
  constructor(private readonly handler: ListMatchRuns) {}

  @Serves(listMatchRuns)
  run(@Input() call: Call<typeof listMatchRuns>): Promise<AnswerOf<typeof listMatchRuns>> {
    return this.handler.run(call);
  }
}
