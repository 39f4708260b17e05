import { listAttachments } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListAttachments } from './list-attachments.handler.js';

@Controller()
export class ListAttachmentsController {
  constructor(private readonly handler: ListAttachments) {}

  @Serves(listAttachments)
  run(@Input() call: Call<typeof listAttachments>) {
    return this.handler.run(call);
  }
}
