import { readCandidate } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ReadCandidate } from './read-candidate.handler.js';

@Controller()
export class ReadCandidateController {
  constructor(private readonly handler: ReadCandidate) {}

  @Serves(readCandidate)
  run(@Input() call: Call<typeof readCandidate>) {
    return this.handler.run(call);
  }
}
