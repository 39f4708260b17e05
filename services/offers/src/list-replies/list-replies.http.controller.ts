import { listReplies } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListReplies } from './list-replies.handler.js';

@Controller()
export class ListRepliesController {
  constructor(private readonly handler: ListReplies) {}

  @Serves(listReplies)
  run(@Input() call: Call<typeof listReplies>) {
    return this.handler.run(call);
  }
}
