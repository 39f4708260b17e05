import { type AnswerOf, tryProgramme } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { TryProgramme } from './try-programme.handler.js';

@Controller()
export class TryProgrammeController {
  constructor(private readonly handler: TryProgramme) {}

  @Serves(tryProgramme)
  run(@Input() call: Call<typeof tryProgramme>): Promise<AnswerOf<typeof tryProgramme>> {
    return this.handler.run(call);
  }
}
