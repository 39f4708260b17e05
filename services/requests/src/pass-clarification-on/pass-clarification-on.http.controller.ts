import { passClarificationOn } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { PassClarificationOn } from './pass-clarification-on.handler.js';

@Controller()
export class PassClarificationOnController {
  constructor(private readonly handler: PassClarificationOn) {}

  @Serves(passClarificationOn)
  run(@Input() call: Call<typeof passClarificationOn>) {
    return this.handler.run(call);
  }
}
