import { type Changed, type draftPolicy as operation, type PolicyId } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { draftPolicy } from '../domain/policy.js';

@Injectable()
export class DraftPolicy {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CodedError POLICY.INVALID with every problem; HTTP.IDEMPOTENCY_KEY_REUSED */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const by = call.caller.subject;
    const policy = draftPolicy(call.creation.id('pol') as PolicyId, call.body, by, at); // an id of our own making
    return this.policies.create(policy, call.creation, by, contextOf(call, at));
  }
}
