import { withdrawRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { WithdrawRequest } from './withdraw-request.handler.js';

@Controller()
export class WithdrawRequestController {
  constructor(private readonly handler: WithdrawRequest) {}

  @Serves(withdrawRequest)
  run(@Input() call: Call<typeof withdrawRequest>) {
    return this.handler.run(call);
  }
}
