import { recordProgramme } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordProgramme } from './record-programme.handler.js';

@Controller()
export class RecordProgrammeController {
  constructor(private readonly handler: RecordProgramme) {}

  @Serves(recordProgramme)
  run(@Input() call: Call<typeof recordProgramme>) {
    return this.handler.run(call);
  }
}
