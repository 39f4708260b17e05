import { closeRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { CloseRequest } from './close-request.handler.js';

@Controller()
export class CloseRequestController {
  constructor(private readonly handler: CloseRequest) {}

  @Serves(closeRequest)
  run(@Input() call: Call<typeof closeRequest>) {
    return this.handler.run(call);
  }
}
