import { readContacts } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadContacts } from './read-contacts.handler.js';

@Controller()
export class ReadContactsController {
  constructor(private readonly handler: ReadContacts) {}

  @Serves(readContacts)
  run(@Input() call: Call<typeof readContacts>) {
    return this.handler.run(call);
  }
}
