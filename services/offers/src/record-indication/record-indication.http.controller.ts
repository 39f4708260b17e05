import { recordIndication } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordIndication } from './record-indication.handler.js';

@Controller()
export class RecordIndicationController {
  constructor(private readonly handler: RecordIndication) {}

  @Serves(recordIndication)
  run(@Input() call: Call<typeof recordIndication>) {
    return this.handler.run(call);
  }
}
