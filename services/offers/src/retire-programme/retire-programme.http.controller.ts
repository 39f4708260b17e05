import { retireProgramme } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RetireProgramme } from './retire-programme.handler.js';

@Controller()
export class RetireProgrammeController {
  constructor(private readonly handler: RetireProgramme) {}

  @Serves(retireProgramme)
  run(@Input() call: Call<typeof retireProgramme>) {
    return this.handler.run(call);
  }
}
