import { approvePublicText } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ApprovePublicText } from './approve-public-text.handler.js';

@Controller()
export class ApprovePublicTextController {
  constructor(private readonly handler: ApprovePublicText) {}

  @Serves(approvePublicText)
  run(@Input() call: Call<typeof approvePublicText>) {
    return this.handler.run(call);
  }
}
