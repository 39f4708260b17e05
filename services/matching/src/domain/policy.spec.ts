import { PolicyDraft, PolicyIdSchema } from '@clearinghouse/contracts';
import { activate, draftPolicy, STANDARD_ACTIVE, STANDARD_POLICY } from './policy.js';
import { policyView } from './policy-view.js';
import { NOW } from './testing/given.js';

const id = PolicyIdSchema.parse('pol-1');
const body = (changes: object = {}) =>
  PolicyDraft.parse({ title: 'Language first', weights: { ...STANDARD_POLICY.engine.weights }, keep: 10, ...changes });

describe('a version of the policy', () => {
  it('is what was drafted, under its id as the version of the engine', () => {
    const policy = draftPolicy(id, body({ fourEyes: true }), 'person-1', NOW);
    expect(policy.engine).toEqual({ ...STANDARD_POLICY.engine, version: 'pol-1' });
    expect(policyView(policy, STANDARD_ACTIVE)).toMatchObject({ state: 'draft', fourEyes: true, undoMinutes: 10 });
  });
  it.each([
    [{ keep: 0 }, 'policy.keep-out-of-range'],
    [{ weights: { coverage: 1 } }, 'policy.weight-not-whole'],
    [{ weights: { ...STANDARD_POLICY.engine.weights, charm: 1 } }, 'policy.weight-unknown'],
    [{ weights: { ...STANDARD_POLICY.engine.weights, form: -1 } }, 'policy.weight-negative'],
    [{ weights: { ...STANDARD_POLICY.engine.weights, form: 0.5 } }, 'policy.weight-not-whole'],
  ])('%j is refused with every problem', (changes, code) => {
    expect(() => draftPolicy(id, body(changes), 'person-1', NOW)).toThrow(
      expect.objectContaining({
        code: 'POLICY.INVALID',
        params: { problems: expect.arrayContaining([expect.objectContaining({ code })]) },
      }),
    );
  });
  it('holds once it is switched on, each switch counted; again, it stays as it is', () => {
    const once = activate(STANDARD_ACTIVE, id);
    expect(once).toEqual({ policyId: id, activation: 1, earlier: [STANDARD_POLICY.id] });
    expect(activate(once, id)).toBe(once);
    expect(policyView(STANDARD_POLICY, once).state).toBe('retired');
    expect(policyView(STANDARD_POLICY, activate(once, STANDARD_POLICY.id)).state).toBe('active');
  });
});
