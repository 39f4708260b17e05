import { changeConsents } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ChangeConsents } from './change-consents.handler.js';

@Controller()
export class ChangeConsentsController {
  constructor(private readonly handler: ChangeConsents) {}

  @Serves(changeConsents)
  run(@Input() call: Call<typeof changeConsents>) {
    return this.handler.run(call);
  }
}
