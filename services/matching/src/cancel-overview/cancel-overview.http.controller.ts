import { type AnswerOf, cancelOverview } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { CancelOverview } from './cancel-overview.handler.js';

@Controller()
export class CancelOverviewController {
  constructor(private readonly handler: CancelOverview) {}

  @Serves(cancelOverview)
  run(@Input() call: Call<typeof cancelOverview>): Promise<AnswerOf<typeof cancelOverview>> {
    return this.handler.run(call);
  }
}
