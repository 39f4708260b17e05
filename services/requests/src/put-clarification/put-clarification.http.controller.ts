import { putClarification } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { PutClarification } from './put-clarification.handler.js';

@Controller()
export class PutClarificationController {
  constructor(private readonly handler: PutClarification) {}

  @Serves(putClarification)
  run(@Input() call: Call<typeof putClarification>) {
    return this.handler.run(call);
  }
}
