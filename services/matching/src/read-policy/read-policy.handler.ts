import { CodedError, type PolicyView, type readPolicy } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { policyView } from '../domain/policy-view.js';

@Injectable()
export class ReadPolicy {
  constructor(private readonly policies: PolicyRepository) {}

  /** @throws CodedError POLICY.NOT_FOUND */
  async run({ params: { policyId } }: Call<typeof readPolicy>): Promise<PolicyView> {
    const policy = await this.policies.get(policyId);
    if (!policy) throw new CodedError('POLICY.NOT_FOUND', { policyId });
    return policyView(policy, await this.policies.whichHolds());
  }
}
