import { withdrawReply } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { WithdrawReply } from './withdraw-reply.handler.js';

@Controller()
export class WithdrawReplyController {
  constructor(private readonly handler: WithdrawReply) {}

  @Serves(withdrawReply)
  run(@Input() call: Call<typeof withdrawReply>) {
    return this.handler.run(call);
  }
}
