import { recordAdherence } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordAdherence } from './record-adherence.handler.js';

@Controller()
export class RecordAdherenceController {
  constructor(private readonly handler: RecordAdherence) {}

  @Serves(recordAdherence)
  run(@Input() call: Call<typeof recordAdherence>) {
    return this.handler.run(call);
  }
}
