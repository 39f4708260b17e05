import { beginAttachment } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { BeginAttachment } from './begin-attachment.handler.js';

@Controller()
export class BeginAttachmentController {
  constructor(private readonly handler: BeginAttachment) {}

  @Serves(beginAttachment)
  run(@Input() call: Call<typeof beginAttachment>) {
    return this.handler.run(call);
  }
}
