import { type Caller, LetterIdSchema, LetterView, type Role, RequestIdSchema, ROLES } from '@clearinghouse/contracts';
import { writeLetter } from './letter.js';
import { readableLetter } from './readable-letter.js';
import { NOW, party } from './testing/given.js';

const key = { requestId: RequestIdSchema.parse('r-1'), recipient: party('XAA'), purpose: 'acknowledgement' as const };
const { state } = writeLetter(key, { subject: 'S', body: 'B' }, NOW);
const seenBy = (role: Role, code: string | null) => {
  const caller: Caller = { subject: 'someone', role, party: code === null ? null : party(code) };
  return readableLetter(LetterIdSchema.parse('r-1:XAA:acknowledgement'), 1, state, caller);
};

describe('who reads a letter', () => {
  it('its recipient, whatever the role in that party', () => {
    expect(LetterView.parse(seenBy('drafter', 'XAA'))).toMatchObject({ recipientName: 'State A (fictitious)' });
  });
  it.each(['expert', 'registrar', 'chair'] as const)('the %s, who keeps the file', (role) => {
    expect(seenBy(role, null)).toMatchObject({ body: 'B', specimen: true });
  });
  it.each(ROLES.filter((role) => !['expert', 'registrar', 'chair'].includes(role)))('not the %s of another', (role) => {
    expect(seenBy(role, 'XBB')).toBeUndefined();
    expect(seenBy(role, null)).toBeUndefined();
  });
});
