import { readAdherence } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadAdherence } from './read-adherence.handler.js';

@Controller()
export class ReadAdherenceController {
  constructor(private readonly handler: ReadAdherence) {}

  @Serves(readAdherence)
  run(@Input() call: Call<typeof readAdherence>) {
    return this.handler.run(call);
  }
}
