import { CodedError } from '@clearinghouse/contracts';
import { FACTORS } from './types.js';
import type { Policy } from './types.js';
import { validatePolicy } from './validate-policy.js';

/** The policy of a new installation. Weights are percent here; stated experience is shown and does not count. */
export const DEFAULT_POLICY: Policy = {
  version: 'p1',
  weights: {
    coverage: 40,
    specificity: 15,
    timing: 15,
    language: 10,
    form: 5,
    capacity: 5,
    proximity: 5,
    funding: 5,
    experience: 0,
  },
  keep: 10,
};

/** @throws CodedError POLICY.INVALID naming every problem */
export function checkPolicy(policy: Policy): void {
  const problems = validatePolicy(policy);
  if (problems.length > 0) throw new CodedError('POLICY.INVALID', { problems });
}

/** The weights in the order of FACTORS. @throws CodedError POLICY.INVALID naming every problem */
export function weightsOf(policy: Policy): number[] {
  checkPolicy(policy);
  return FACTORS.map((name) => policy.weights[name]);
}
