import { type Changed, issueBriefing } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { IssueBriefing } from './issue-briefing.handler.js';

@Controller()
export class IssueBriefingController {
  constructor(private readonly handler: IssueBriefing) {}

  @Serves(issueBriefing)
  run(@Input() call: Call<typeof issueBriefing>): Promise<Changed> {
    return this.handler.run(call);
  }
}
