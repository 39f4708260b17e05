import { listCandidates } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListCandidates } from './list-candidates.handler.js';

@Controller()
export class ListCandidatesController {
  constructor(private readonly handler: ListCandidates) {}

  @Serves(listCandidates)
  run(@Input() call: Call<typeof listCandidates>) {
    return this.handler.run(call);
  }
}
