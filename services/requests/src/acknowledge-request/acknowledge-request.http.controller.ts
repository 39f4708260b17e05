import { acknowledgeRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { AcknowledgeRequest } from './acknowledge-request.handler.js';

@Controller()
export class AcknowledgeRequestController {
  constructor(private readonly handler: AcknowledgeRequest) {}

  @Serves(acknowledgeRequest)
  run(@Input() call: Call<typeof acknowledgeRequest>) {
    return this.handler.run(call);
  }
}
