import { type AnswerOf, startOverview } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { StartOverview } from './start-overview.handler.js';

@Controller()
export class StartOverviewController {
  constructor(private readonly handler: StartOverview) {}

  @Serves(startOverview)
  run(@Input() call: Call<typeof startOverview>): Promise<AnswerOf<typeof startOverview>> {
    return this.handler.run(call);
  }
}
