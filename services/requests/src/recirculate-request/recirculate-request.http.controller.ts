import { recirculateRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { RecirculateRequest } from './recirculate-request.handler.js';

@Controller()
export class RecirculateRequestController {
  constructor(private readonly handler: RecirculateRequest) {}

  @Serves(recirculateRequest)
  run(@Input() call: Call<typeof recirculateRequest>) {
    return this.handler.run(call);
  }
}
