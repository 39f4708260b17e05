import { type AnswerOf, listPolicies } from '@clearinghouse/contracts';
import { type Call, Input, Serves } from '@clearinghouse/service-kit';
import { Controller } from '@nestjs/common';
import { ListPolicies } from './list-policies.handler.js';

@Controller()
export class ListPoliciesController {
  constructor(private readonly handler: ListPolicies) {}

  @Serves(listPolicies)
  run(@Input() call: Call<typeof listPolicies>): Promise<AnswerOf<typeof listPolicies>> {
    return this.handler.run(call);
  }
}
