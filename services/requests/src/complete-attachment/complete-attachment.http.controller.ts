import { completeAttachment } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { CompleteAttachment } from './complete-attachment.handler.js';

@Controller()
export class CompleteAttachmentController {
  constructor(private readonly handler: CompleteAttachment) {}

  @Serves(completeAttachment)
  run(@Input() call: Call<typeof completeAttachment>) {
    return this.handler.run(call);
  }
}
