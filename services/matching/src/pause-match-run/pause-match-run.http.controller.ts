import { type AnswerOf, pauseMatchRun } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { PauseMatchRun } from './pause-match-run.handler.js';

@Controller()
export class PauseMatchRunController {
  constructor(private readonly handler: PauseMatchRun) {}

  @Serves(pauseMatchRun)
  run(@Input() call: Call<typeof pauseMatchRun>): Promise<AnswerOf<typeof pauseMatchRun>> {
    return this.handler.run(call);
  }
}
