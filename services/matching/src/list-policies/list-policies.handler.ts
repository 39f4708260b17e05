import type { AnswerOf, listPolicies } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { policyView } from '../domain/policy-view.js';

@Injectable()
export class ListPolicies {
  constructor(private readonly policies: PolicyRepository) {}

  /** All of them, the one that came with the software first, then in the order of the ids: they are few. */
  async run(): Promise<AnswerOf<typeof listPolicies>> {
    const [all, active] = await Promise.all([this.policies.all(), this.policies.whichHolds()]);
    return { items: all.map((policy) => policyView(policy, active)) };
  }
}
