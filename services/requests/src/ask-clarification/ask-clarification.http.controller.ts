import { askClarification } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { AskClarification } from './ask-clarification.handler.js';

@Controller()
export class AskClarificationController {
  constructor(private readonly handler: AskClarification) {}

  @Serves(askClarification)
  run(@Input() call: Call<typeof askClarification>) {
    return this.handler.run(call);
  }
}
