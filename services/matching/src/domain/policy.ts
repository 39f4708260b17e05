import { CodedError, type Instant, type PolicyDraft, type PolicyId } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, FACTORS, type Policy, STANDARD_POLICIES, validatePolicy } from '@clearinghouse/matcher';

/** One version of what may be decided about matching and review. Never changed once written. */
export interface MatchingPolicy {
  readonly id: PolicyId;
  readonly title: string;
  readonly engine: Policy;
  readonly review: ReviewRules;
  /** Null: came with the software. */
  readonly drafted: { readonly by: string; readonly at: Instant } | null;
}

export interface ReviewRules {
  /** Whether two reviewers have to put a suggestion forward. */
  readonly fourEyes: boolean;
  readonly undoMinutes: number;
  /** How long a taken suggestion is held without a sign of life. */
  readonly lockMinutes: number;
}

/** Which version holds. `activation` counts the switches: 0 for the one that comes with the software. */
export interface ActivePolicy {
  readonly policyId: PolicyId;
  readonly activation: number;
  readonly earlier: readonly PolicyId[];
}

const standard = (engine: Policy): MatchingPolicy => ({
  id: engine.version as PolicyId, // the name of a constant
  title: 'As it comes with the software',
  engine,
  review: { fourEyes: false, undoMinutes: 10, lockMinutes: 15 },
  drafted: null,
});
export const STANDARD_POLICY = standard(DEFAULT_POLICY);
/** With those that came with earlier versions: lists and runs of earlier days name them. */
export const EVERY_STANDARD_POLICY: readonly MatchingPolicy[] = STANDARD_POLICIES.map(standard);

export const STANDARD_ACTIVE: ActivePolicy = { policyId: STANDARD_POLICY.id, activation: 0, earlier: [] };

/** @throws CodedError POLICY.INVALID naming every problem of weights and length */
export function draftPolicy(id: PolicyId, draft: PolicyDraft, by: string, at: Instant): MatchingPolicy {
  const { title, weights, keep, fourEyes, undoMinutes, lockMinutes } = draft;
  const problems = validatePolicy({ version: id, weights: weights as Policy['weights'], keep }); // it checks the names
  if (problems.length > 0) throw new CodedError('POLICY.INVALID', { problems });
  const named = Object.fromEntries(FACTORS.map((factor) => [factor, weights[factor] ?? 0])) as Policy['weights']; // all of FACTORS
  return {
    ...{ id, title, engine: { version: id, weights: named, keep }, drafted: { by, at } },
    review: { fourEyes, undoMinutes, lockMinutes },
  };
}

/** The next state; the same one when the version holds already. */
export const activate = (active: ActivePolicy, policyId: PolicyId): ActivePolicy =>
  active.policyId === policyId
    ? active
    : { policyId, activation: active.activation + 1, earlier: [...active.earlier, active.policyId] };
