import { FACTORS, LATER_FACTORS } from './types.js';
import type { FactorName, Policy } from './types.js';

export const HIGHEST_WEIGHT = 1_000_000;
export const MOST_KEPT = 1000;

export interface PolicyProblem {
  readonly code:
    | 'policy.version-missing'
    | 'policy.keep-out-of-range'
    | 'policy.weight-not-whole'
    | 'policy.weight-negative'
    | 'policy.weight-too-large'
    | 'policy.weight-unknown'
    | 'policy.weights-add-to-nothing';
  /** The factor concerned, where there is one. */
  readonly factor?: string;
}

function weightProblem(factor: string, weight: unknown): PolicyProblem[] {
  if (typeof weight !== 'number' || !Number.isInteger(weight)) return [{ code: 'policy.weight-not-whole', factor }];
  if (weight < 0) return [{ code: 'policy.weight-negative', factor }];
  return weight > HIGHEST_WEIGHT ? [{ code: 'policy.weight-too-large', factor }] : [];
}

/**
 * Every problem of a policy, none for a usable one. NaN, Infinity, fractions and missing weights are "not whole"; only the
 * factors that came later may be missing.
 */
export function validatePolicy({ version, weights, keep }: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (typeof version !== 'string' || version === '') problems.push({ code: 'policy.version-missing' });
  if (!Number.isInteger(keep) || keep < 1 || keep > MOST_KEPT) problems.push({ code: 'policy.keep-out-of-range' });
  const given: Readonly<Record<string, unknown>> = weights;
  const missing = (factor: FactorName) => given[factor] === undefined && LATER_FACTORS.includes(factor);
  for (const factor of FACTORS) if (!missing(factor)) problems.push(...weightProblem(factor, given[factor]));
  const known: readonly string[] = FACTORS;
  for (const factor of Object.keys(weights))
    if (!known.includes(factor)) problems.push({ code: 'policy.weight-unknown', factor });
  if (FACTORS.every((factor) => given[factor] === 0 || missing(factor)))
    problems.push({ code: 'policy.weights-add-to-nothing' });
  return problems;
}
