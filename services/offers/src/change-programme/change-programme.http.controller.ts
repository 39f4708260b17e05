import { changeProgramme } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ChangeProgramme } from './change-programme.handler.js';

@Controller()
export class ChangeProgrammeController {
  constructor(private readonly handler: ChangeProgramme) {}

  @Serves(changeProgramme)
  run(@Input() call: Call<typeof changeProgramme>) {
    return this.handler.run(call);
  }
}
