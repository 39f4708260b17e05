import { listContacts } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListContacts } from './list-contacts.handler.js';

@Controller()
export class ListContactsController {
  constructor(private readonly handler: ListContacts) {}

  @Serves(listContacts)
  run(@Input() call: Call<typeof listContacts>) {
    return this.handler.run(call);
  }
}
