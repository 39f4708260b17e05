import { referToWorkingGroup } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReferToWorkingGroup } from './refer-to-working-group.handler.js';

@Controller()
export class ReferToWorkingGroupController {
  constructor(private readonly handler: ReferToWorkingGroup) {}

  @Serves(referToWorkingGroup)
  run(@Input() call: Call<typeof referToWorkingGroup>) {
    return this.handler.run(call);
  }
}
