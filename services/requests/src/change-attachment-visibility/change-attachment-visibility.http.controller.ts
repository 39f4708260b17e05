import { changeAttachmentVisibility } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ChangeAttachmentVisibility } from './change-attachment-visibility.handler.js';

@Controller()
export class ChangeAttachmentVisibilityController {
  constructor(private readonly handler: ChangeAttachmentVisibility) {}

  @Serves(changeAttachmentVisibility)
  run(@Input() call: Call<typeof changeAttachmentVisibility>) {
    return this.handler.run(call);
  }
}
