import { confirmCandidate } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ConfirmCandidate } from './confirm-candidate.handler.js';

@Controller()
export class ConfirmCandidateController {
  constructor(private readonly handler: ConfirmCandidate) {}

  @Serves(confirmCandidate)
  run(@Input() call: Call<typeof confirmCandidate>) {
    return this.handler.run(call);
  }
}
