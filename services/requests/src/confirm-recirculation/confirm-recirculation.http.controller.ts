import { confirmRecirculation } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ConfirmRecirculation } from './confirm-recirculation.handler.js';

@Controller()
export class ConfirmRecirculationController {
  constructor(private readonly handler: ConfirmRecirculation) {}

  @Serves(confirmRecirculation)
  run(@Input() call: Call<typeof confirmRecirculation>) {
    return this.handler.run(call);
  }
}
