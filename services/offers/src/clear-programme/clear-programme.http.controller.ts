import { clearProgramme } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ClearProgramme } from './clear-programme.handler.js';

@Controller()
export class ClearProgrammeController {
  constructor(private readonly handler: ClearProgramme) {}

  @Serves(clearProgramme)
  run(@Input() call: Call<typeof clearProgramme>) {
    return this.handler.run(call);
  }
}
