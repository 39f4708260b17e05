import { recordFollowUpSent } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordFollowUpSent } from './record-follow-up-sent.handler.js';

@Controller()
export class RecordFollowUpSentController {
  constructor(private readonly handler: RecordFollowUpSent) {}

  @Serves(recordFollowUpSent)
  run(@Input() call: Call<typeof recordFollowUpSent>) {
    return this.handler.run(call);
  }
}
