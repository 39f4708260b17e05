import { type AnswerOf, comparePolicy } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ComparePolicy } from './compare-policy.handler.js';

@Controller()
export class ComparePolicyController {
  constructor(private readonly handler: ComparePolicy) {}

  @Serves(comparePolicy)
  run(@Input() call: Call<typeof comparePolicy>): Promise<AnswerOf<typeof comparePolicy>> {
    return this.handler.run(call);
  }
}
