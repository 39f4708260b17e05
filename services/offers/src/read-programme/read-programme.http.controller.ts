import { readProgramme } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadProgramme } from './read-programme.handler.js';

@Controller()
export class ReadProgrammeController {
  constructor(private readonly handler: ReadProgramme) {}

  @Serves(readProgramme)
  run(@Input() call: Call<typeof readProgramme>) {
    return this.handler.run(call);
  }
}
