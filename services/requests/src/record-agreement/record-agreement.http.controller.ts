import { recordAgreement } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordAgreement } from './record-agreement.handler.js';

@Controller()
export class RecordAgreementController {
  constructor(private readonly handler: RecordAgreement) {}

  @Serves(recordAgreement)
  run(@Input() call: Call<typeof recordAgreement>) {
    return this.handler.run(call);
  }
}
