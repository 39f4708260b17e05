import { type AnswerOf, listOverviewLines } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListOverviewLines } from './list-overview-lines.handler.js';

@Controller()
export class ListOverviewLinesController {
  constructor(private readonly handler: ListOverviewLines) {}

  @Serves(listOverviewLines)
  run(@Input() call: Call<typeof listOverviewLines>): Promise<AnswerOf<typeof listOverviewLines>> {
    return this.handler.run(call);
  }
}
