import { type AnswerOf, readOverview } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadOverview } from './read-overview.handler.js';

@Controller()
export class ReadOverviewController {
  constructor(private readonly handler: ReadOverview) {}

  @Serves(readOverview)
  run(@Input() call: Call<typeof readOverview>): Promise<AnswerOf<typeof readOverview>> {
    return this.handler.run(call);
  }
}
