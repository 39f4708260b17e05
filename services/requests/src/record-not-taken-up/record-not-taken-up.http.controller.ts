import { recordNotTakenUp } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordNotTakenUp } from './record-not-taken-up.handler.js';

@Controller()
export class RecordNotTakenUpController {
  constructor(private readonly handler: RecordNotTakenUp) {}

  @Serves(recordNotTakenUp)
  run(@Input() call: Call<typeof recordNotTakenUp>) {
    return this.handler.run(call);
  }
}
