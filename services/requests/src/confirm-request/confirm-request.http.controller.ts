import { confirmRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ConfirmRequest } from './confirm-request.handler.js';

@Controller()
export class ConfirmRequestController {
  constructor(private readonly handler: ConfirmRequest) {}

  @Serves(confirmRequest)
  run(@Input() call: Call<typeof confirmRequest>) {
    return this.handler.run(call);
  }
}
