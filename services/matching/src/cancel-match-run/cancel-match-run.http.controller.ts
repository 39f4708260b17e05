import { type AnswerOf, cancelMatchRun } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { CancelMatchRun } from './cancel-match-run.handler.js';

@Controller()
export class CancelMatchRunController {
  constructor(private readonly handler: CancelMatchRun) {}

  @Serves(cancelMatchRun)
  run(@Input() call: Call<typeof cancelMatchRun>): Promise<AnswerOf<typeof cancelMatchRun>> {
    return this.handler.run(call);
  }
}
