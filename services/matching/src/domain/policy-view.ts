import type { PolicyView } from '@clearinghouse/contracts';
import type { ActivePolicy, MatchingPolicy } from './policy.js';

const stateOf = ({ id }: MatchingPolicy, active: ActivePolicy): PolicyView['state'] =>
  active.policyId === id ? 'active' : active.earlier.includes(id) ? 'retired' : 'draft';

export const policyView = (policy: MatchingPolicy, active: ActivePolicy): PolicyView => ({
  id: policy.id,
  version: 1, // a version of the policy is never changed
  state: stateOf(policy, active),
  title: policy.title,
  weights: { ...policy.engine.weights },
  keep: policy.engine.keep,
  ...policy.review,
  draftedBy: policy.drafted?.by ?? null,
  draftedAt: policy.drafted?.at ?? null,
});
