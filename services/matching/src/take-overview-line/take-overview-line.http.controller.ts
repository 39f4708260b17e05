import { type AnswerOf, takeOverviewLine } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { TakeOverviewLine } from './take-overview-line.handler.js';

@Controller()
export class TakeOverviewLineController {
  constructor(private readonly handler: TakeOverviewLine) {}

  @Serves(takeOverviewLine)
  run(@Input() call: Call<typeof takeOverviewLine>): Promise<AnswerOf<typeof takeOverviewLine>> {
    return this.handler.run(call);
  }
}
