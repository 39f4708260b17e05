import { submitRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { SubmitRequest } from './submit-request.handler.js';

@Controller()
export class SubmitRequestController {
  constructor(private readonly handler: SubmitRequest) {}

  @Serves(submitRequest)
  run(@Input() call: Call<typeof submitRequest>) {
    return this.handler.run(call);
  }
}
