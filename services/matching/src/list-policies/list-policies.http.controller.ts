import { type AnswerOf, listPolicies } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListPolicies } from './list-policies.handler.js';

@Controller()
export class ListPoliciesController {
  constructor(private readonly handler: ListPolicies) {}

  /** The input is taken only to be parsed: an unknown field is refused here as everywhere. */
  @Serves(listPolicies)
  run(@Input() call: Call<typeof listPolicies>): Promise<AnswerOf<typeof listPolicies>> {
    void call;
    return this.handler.run();
  }
}
