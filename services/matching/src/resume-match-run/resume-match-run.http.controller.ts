import { type AnswerOf, resumeMatchRun } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ResumeMatchRun } from './resume-match-run.handler.js';

@Controller()
export class ResumeMatchRunController {
  constructor(private readonly handler: ResumeMatchRun) {}

  @Serves(resumeMatchRun)
  run(@Input() call: Call<typeof resumeMatchRun>): Promise<AnswerOf<typeof resumeMatchRun>> {
    return this.handler.run(call);
  }
}
