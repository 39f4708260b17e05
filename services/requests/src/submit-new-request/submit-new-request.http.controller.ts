import { submitNewRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { SubmitNewRequest } from './submit-new-request.handler.js';

@Controller()
export class SubmitNewRequestController {
  constructor(private readonly handler: SubmitNewRequest) {}

  @Serves(submitNewRequest)
  run(@Input() call: Call<typeof submitNewRequest>) {
    return this.handler.run(call);
  }
}
