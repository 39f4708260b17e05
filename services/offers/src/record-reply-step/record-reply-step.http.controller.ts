import { recordReplyStep } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordReplyStep } from './record-reply-step.handler.js';

@Controller()
export class RecordReplyStepController {
  constructor(private readonly handler: RecordReplyStep) {}

  @Serves(recordReplyStep)
  run(@Input() call: Call<typeof recordReplyStep>) {
    return this.handler.run(call);
  }
}
