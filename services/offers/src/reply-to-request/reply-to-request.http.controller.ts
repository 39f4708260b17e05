import { replyToRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReplyToRequest } from './reply-to-request.handler.js';

@Controller()
export class ReplyToRequestController {
  constructor(private readonly handler: ReplyToRequest) {}

  @Serves(replyToRequest)
  run(@Input() call: Call<typeof replyToRequest>) {
    return this.handler.run(call);
  }
}
