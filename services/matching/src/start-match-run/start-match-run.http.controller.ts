import { type AnswerOf, startMatchRun } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { StartMatchRun } from './start-match-run.handler.js';

@Controller()
export class StartMatchRunController {
  constructor(private readonly handler: StartMatchRun) {}

  @Serves(startMatchRun)
  run(@Input() call: Call<typeof startMatchRun>): Promise<AnswerOf<typeof startMatchRun>> {
    return this.handler.run(call);
  }
}
