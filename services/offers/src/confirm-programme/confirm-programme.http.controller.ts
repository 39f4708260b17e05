import { confirmProgramme } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ConfirmProgramme } from './confirm-programme.handler.js';

@Controller()
export class ConfirmProgrammeController {
  constructor(private readonly handler: ConfirmProgramme) {}

  @Serves(confirmProgramme)
  run(@Input() call: Call<typeof confirmProgramme>) {
    return this.handler.run(call);
  }
}
