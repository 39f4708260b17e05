import { circulateRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { CirculateRequest } from './circulate-request.handler.js';

@Controller()
export class CirculateRequestController {
  constructor(private readonly handler: CirculateRequest) {}

  @Serves(circulateRequest)
  run(@Input() call: Call<typeof circulateRequest>) {
    return this.handler.run(call);
  }
}
