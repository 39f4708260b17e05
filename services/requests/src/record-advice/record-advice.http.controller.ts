import { recordAdvice } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordAdvice } from './record-advice.handler.js';

@Controller()
export class RecordAdviceController {
  constructor(private readonly handler: RecordAdvice) {}

  @Serves(recordAdvice)
  run(@Input() call: Call<typeof recordAdvice>) {
    return this.handler.run(call);
  }
}
