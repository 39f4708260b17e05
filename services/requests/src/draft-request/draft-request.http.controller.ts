import { draftRequest } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { DraftRequest } from './draft-request.handler.js';

@Controller()
export class DraftRequestController {
  constructor(private readonly handler: DraftRequest) {}

  @Serves(draftRequest)
  run(@Input() call: Call<typeof draftRequest>) {
    return this.handler.run(call);
  }
}
