import { removeAttachment } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RemoveAttachment } from './remove-attachment.handler.js';

@Controller()
export class RemoveAttachmentController {
  constructor(private readonly handler: RemoveAttachment) {}

  @Serves(removeAttachment)
  run(@Input() call: Call<typeof removeAttachment>) {
    return this.handler.run(call);
  }
}
