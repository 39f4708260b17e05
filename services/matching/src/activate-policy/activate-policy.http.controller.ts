import { type AnswerOf, activatePolicy } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ActivatePolicy } from './activate-policy.handler.js';

@Controller()
export class ActivatePolicyController {
  constructor(private readonly handler: ActivatePolicy) {}

  @Serves(activatePolicy)
  run(@Input() call: Call<typeof activatePolicy>): Promise<AnswerOf<typeof activatePolicy>> {
    return this.handler.run(call);
  }
}
