import { type activatePolicy, type Changed, CodedError } from '@clearinghouse/contracts';
import { StoreError } from '@clearinghouse/document-store';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';

const ONLY_VERSION = 1;

@Injectable()
export class ActivatePolicy {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly clock: Clock,
  ) {}

  /** Matching and review go by it from the next decision on. @throws CodedError POLICY.NOT_FOUND; StoreError stale-version */
  async run(call: Call<typeof activatePolicy>): Promise<Changed> {
    const { policyId } = call.params;
    if (!(await this.policies.get(policyId))) throw new CodedError('POLICY.NOT_FOUND', { policyId });
    if (call.expected !== ONLY_VERSION) throw new StoreError('stale-version');
    await this.policies.switchTo(policyId, call.caller.subject, contextOf(call, this.clock.now()));
    return { id: policyId, version: ONLY_VERSION };
  }
}
