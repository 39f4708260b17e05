import { type AnswerOf, draftPolicy } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { DraftPolicy } from './draft-policy.handler.js';

@Controller()
export class DraftPolicyController {
  constructor(private readonly handler: DraftPolicy) {}

  @Serves(draftPolicy)
  run(@Input() call: Call<typeof draftPolicy>): Promise<AnswerOf<typeof draftPolicy>> {
    return this.handler.run(call);
  }
}
