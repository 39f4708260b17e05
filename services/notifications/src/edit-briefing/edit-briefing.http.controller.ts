import { type Changed, editBriefing } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EditBriefing } from './edit-briefing.handler.js';

@Controller()
export class EditBriefingController {
  constructor(private readonly handler: EditBriefing) {}

  @Serves(editBriefing)
  run(@Input() call: Call<typeof editBriefing>): Promise<Changed> {
    return this.handler.run(call);
  }
}
