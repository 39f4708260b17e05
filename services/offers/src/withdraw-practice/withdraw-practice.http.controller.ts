import { withdrawPractice } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { WithdrawPractice } from './withdraw-practice.handler.js';

@Controller()
export class WithdrawPracticeController {
  constructor(private readonly handler: WithdrawPractice) {}

  @Serves(withdrawPractice)
  run(@Input() call: Call<typeof withdrawPractice>) {
    return this.handler.run(call);
  }
}
