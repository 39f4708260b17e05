import { CodedError } from '@clearinghouse/contracts';
import { FACTORS } from './types.js';
import type { FactorName, Policy } from './types.js';
import { validatePolicy } from './validate-policy.js';

/** The first policy, which lists of earlier days may name. */
const P1: Policy = {
  version: 'p1',
  weights: {
    coverage: 40,
    specificity: 15,
    timing: 15,
    language: 10,
    form: 5,
    capacity: 5,
    proximity: 5,
    continuity: 0,
    funding: 5,
    wishes: 0,
    experience: 0,
  },
  keep: 10,
};

/** The policy of a new installation. Weights are percent here; stated experience is shown and does not count. */
export const DEFAULT_POLICY: Policy = {
  version: 'p2',
  weights: {
    coverage: 36,
    specificity: 14,
    timing: 14,
    language: 10,
    form: 5,
    capacity: 4,
    proximity: 4,
    continuity: 4,
    funding: 4,
    wishes: 5,
    experience: 0,
  },
  keep: 10,
};

/** Every standard policy there ever was, the one of today last. */
export const STANDARD_POLICIES: readonly Policy[] = [P1, DEFAULT_POLICY];

/** @throws CodedError POLICY.INVALID naming every problem */
export function checkPolicy(policy: Policy): void {
  const problems = validatePolicy(policy);
  if (problems.length > 0) throw new CodedError('POLICY.INVALID', { problems });
}

export interface Weighting {
  /** In the order of FACTORS. */
  readonly weights: readonly number[];
  readonly weight: Readonly<Record<FactorName, number>>;
  readonly sum: number;
}

/** Worked out once per object: a policy is never changed in place, a changed one is a new object. */
const weightings = new WeakMap<Policy, Weighting>();

/** @throws CodedError POLICY.INVALID naming every problem */
export function weightingOf(policy: Policy): Weighting {
  const known = weightings.get(policy);
  if (known) return known;
  checkPolicy(policy);
  const given: Readonly<Partial<Record<FactorName, number>>> = policy.weights;
  const weights = FACTORS.map((name) => given[name] ?? 0);
  const weight = Object.fromEntries(FACTORS.map((name, at) => [name, weights[at] ?? 0])) as Weighting['weight']; // all of FACTORS
  const fresh = { weights, weight, sum: weights.reduce((all, each) => all + each, 0) };
  weightings.set(policy, fresh);
  return fresh;
}
