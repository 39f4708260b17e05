import { type AnswerOf, readMatchRun } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadMatchRun } from './read-match-run.handler.js';

@Controller()
export class ReadMatchRunController {
  constructor(private readonly handler: ReadMatchRun) {}

  @Serves(readMatchRun)
  run(@Input() call: Call<typeof readMatchRun>): Promise<AnswerOf<typeof readMatchRun>> {
    return this.handler.run(call);
  }
}
