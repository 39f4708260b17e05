import { recordContacts } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecordContacts } from './record-contacts.handler.js';

@Controller()
export class RecordContactsController {
  constructor(private readonly handler: RecordContacts) {}

  @Serves(recordContacts)
  run(@Input() call: Call<typeof recordContacts>) {
    return this.handler.run(call);
  }
}
