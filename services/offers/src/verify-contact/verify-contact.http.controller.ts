import { verifyContact } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { VerifyContact } from './verify-contact.handler.js';

@Controller()
export class VerifyContactController {
  constructor(private readonly handler: VerifyContact) {}

  @Serves(verifyContact)
  run(@Input() call: Call<typeof verifyContact>) {
    return this.handler.run(call);
  }
}
