import { prepareRenewal } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { PrepareRenewal } from './prepare-renewal.handler.js';

@Controller()
export class PrepareRenewalController {
  constructor(private readonly handler: PrepareRenewal) {}

  @Serves(prepareRenewal)
  run(@Input() call: Call<typeof prepareRenewal>) {
    return this.handler.run(call);
  }
}
