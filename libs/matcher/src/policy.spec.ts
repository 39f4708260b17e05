import { CodedError } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, STANDARD_POLICIES, matchNeed, validatePolicy } from './index.js';
import type { Policy } from './index.js';
import { weightingOf } from './policy.js';
import { shares, weightedScore } from './shares.js';
import { today } from './testing/arbitraries.js';

const withWeights = (weights: Record<string, unknown>): Policy => ({
  ...DEFAULT_POLICY,
  weights: { ...DEFAULT_POLICY.weights, ...weights } as Policy['weights'], // bad values on purpose
});
const nothing = Object.fromEntries(Object.keys(DEFAULT_POLICY.weights).map((name) => [name, 0]));

describe('a policy', () => {
  it('is usable as the standard one: version p2, a hundred in all, ten kept, stated experience without weight', () => {
    expect(validatePolicy(DEFAULT_POLICY)).toEqual([]);
    expect(Object.values(DEFAULT_POLICY.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(DEFAULT_POLICY).toMatchObject({ version: 'p2', keep: 10, weights: { experience: 0 } });
  });

  it('of before a factor gives it no weight, and stays usable', () => {
    const { continuity, wishes, ...earlier } = STANDARD_POLICIES[0]?.weights ?? nothing;
    expect([continuity, wishes]).toEqual([0, 0]);
    const old = withWeights({ ...earlier, continuity: undefined, wishes: undefined });
    expect(validatePolicy(old)).toEqual([]);
    expect(weightingOf(old)).toEqual(weightingOf(withWeights({ ...earlier, continuity: 0, wishes: 0 })));
  });

  it.each<[string, Policy, object[]]>([
    ['NaN', withWeights({ coverage: NaN }), [{ code: 'policy.weight-not-whole', factor: 'coverage' }]],
    ['Infinity', withWeights({ form: Infinity }), [{ code: 'policy.weight-not-whole', factor: 'form' }]],
    ['a fraction', withWeights({ form: 0.5 }), [{ code: 'policy.weight-not-whole', factor: 'form' }]],
    ['a text', withWeights({ form: '5' }), [{ code: 'policy.weight-not-whole', factor: 'form' }]],
    ['a missing weight', withWeights({ form: undefined }), [{ code: 'policy.weight-not-whole', factor: 'form' }]],
    ['a negative weight', withWeights({ timing: -1 }), [{ code: 'policy.weight-negative', factor: 'timing' }]],
    ['a huge weight', withWeights({ timing: 1e9 }), [{ code: 'policy.weight-too-large', factor: 'timing' }]],
    ['an unknown factor', withWeights({ feedback: 1 }), [{ code: 'policy.weight-unknown', factor: 'feedback' }]],
    ['weights that add to nothing', withWeights(nothing), [{ code: 'policy.weights-add-to-nothing' }]],
    ['nothing kept', { ...DEFAULT_POLICY, keep: 0 }, [{ code: 'policy.keep-out-of-range' }]],
    ['NaN kept', { ...DEFAULT_POLICY, keep: NaN }, [{ code: 'policy.keep-out-of-range' }]],
    ['no version', { ...DEFAULT_POLICY, version: '' }, [{ code: 'policy.version-missing' }]],
  ])('with %s is refused, by the engine too', (_, policy, problems) => {
    expect(validatePolicy(policy)).toEqual(problems);
    const refusal = () =>
      matchNeed(
        {
          ...{ id: 'r-1:1', requesterRegions: [], area: 'OP1', field: 'cross', assistanceType: 'legal' },
          ...{ requester: 'XAA' as never, languages: [], forms: [] }, // never read: the policy is checked first
        },
        [],
        policy,
        today,
      );
    expect(refusal).toThrow(new CodedError('POLICY.INVALID', { problems }));
  });
});

describe('shares', () => {
  it('add up to the score: what is left goes to the largest remainders, of equal ones to the first', () => {
    expect(weightedScore([1000, 500, 500], [1, 1, 1], 3)).toBe(666);
    expect(shares([1000, 500, 500], [1, 1, 1], 3)).toEqual([333, 167, 166]);
    expect(shares([1000, 1000], [0, 7], 7)).toEqual([0, 1000]);
  });
});
