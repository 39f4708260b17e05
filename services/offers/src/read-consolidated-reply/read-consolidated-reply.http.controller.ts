import { readConsolidatedReply } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadConsolidatedReply } from './read-consolidated-reply.handler.js';

@Controller()
export class ReadConsolidatedReplyController {
  constructor(private readonly handler: ReadConsolidatedReply) {}

  @Serves(readConsolidatedReply)
  run(@Input() call: Call<typeof readConsolidatedReply>) {
    return this.handler.run(call);
  }
}
