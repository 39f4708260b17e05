import { eraseContact } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { EraseContact } from './erase-contact.handler.js';

@Controller()
export class EraseContactController {
  constructor(private readonly handler: EraseContact) {}

  @Serves(eraseContact)
  run(@Input() call: Call<typeof eraseContact>) {
    return this.handler.run(call);
  }
}
