import { recordContact } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordContact } from './record-contact.handler.js';

@Controller()
export class RecordContactController {
  constructor(private readonly handler: RecordContact) {}

  @Serves(recordContact)
  run(@Input() call: Call<typeof recordContact>) {
    return this.handler.run(call);
  }
}
