import { type BriefingView, readBriefing } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadBriefing } from './read-briefing.handler.js';

@Controller()
export class ReadBriefingController {
  constructor(private readonly handler: ReadBriefing) {}

  @Serves(readBriefing)
  run(@Input() call: Call<typeof readBriefing>): Promise<BriefingView> {
    return this.handler.run(call);
  }
}
