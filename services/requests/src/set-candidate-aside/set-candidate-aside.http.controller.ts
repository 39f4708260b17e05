import { setCandidateAside } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { SetCandidateAside } from './set-candidate-aside.handler.js';

@Controller()
export class SetCandidateAsideController {
  constructor(private readonly handler: SetCandidateAside) {}

  @Serves(setCandidateAside)
  run(@Input() call: Call<typeof setCandidateAside>) {
    return this.handler.run(call);
  }
}
