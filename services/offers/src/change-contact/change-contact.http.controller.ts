import { changeContact } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ChangeContact } from './change-contact.handler.js';

@Controller()
export class ChangeContactController {
  constructor(private readonly handler: ChangeContact) {}

  @Serves(changeContact)
  run(@Input() call: Call<typeof changeContact>) {
    return this.handler.run(call);
  }
}
