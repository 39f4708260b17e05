import { draft, now, requestIn } from '../testing/samples.js';
import { abandonedAt, discardDraft } from './discarding.js';

describe('what is cleared away', () => {
  it('is a draft at once, where the procedure keeps it for no day', () => {
    expect(discardDraft(requestIn('draft'), now)).toBe(now);
    expect(discardDraft(requestIn('cleared'), now)).toBe(now);
    expect(() => discardDraft(requestIn('submitted'), now)).toThrow('REQUEST.WRONG_STATE');
  });

  it.each(['current', 'p2010', 'not-recorded'] as const)('is an upload after a week, under %s', (procedure) =>
    expect(abandonedAt(requestIn('submitted', draft({ procedure })), now)).toBe('2026-03-08T00:00:00.000Z'),
  );
});
