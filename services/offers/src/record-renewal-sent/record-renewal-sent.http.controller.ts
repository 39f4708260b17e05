import { recordRenewalSent } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordRenewalSent } from './record-renewal-sent.handler.js';

@Controller()
export class RecordRenewalSentController {
  constructor(private readonly handler: RecordRenewalSent) {}

  @Serves(recordRenewalSent)
  run(@Input() call: Call<typeof recordRenewalSent>) {
    return this.handler.run(call);
  }
}
