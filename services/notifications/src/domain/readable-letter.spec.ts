import {
  type Caller,
  LetterIdSchema,
  LetterView,
  LocalDateSchema,
  ProgrammeIdSchema,
  type Role,
  RequestIdSchema,
  ROLES,
} from '@clearinghouse/contracts';
import { actorOf } from './actor.js';
import { sendLetter } from './letter-draft.js';
import { holdLetter, writeLetter } from './letter.js';
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

describe('what it says of its way', () => {
  const registrar: Caller = { subject: 'person-2', role: 'registrar', party: null };
  const id = LetterIdSchema.parse('r-1:XAA:acknowledgement');

  it('how it was sent, and by whom in which role in the history', () => {
    const sent = { on: LocalDateSchema.parse('2026-05-14'), reference: 'CH/7' };
    const decision = sendLetter(state, sent, NOW, actorOf(registrar, 'by hand'));
    expect(decision.events).toMatchObject([{ by: 'person-2', role: 'registrar', why: 'by hand' }]);
    expect(actorOf(registrar)).toEqual({ by: 'person-2', role: 'registrar' });
    expect(readableLetter(id, 2, decision.state, registrar)).toMatchObject({ sent });
  });
  it('until when it waits, to those who keep the file only', () => {
    const wait = { leavesAt: NOW, concerns: ProgrammeIdSchema.parse('p-1') };
    const waiting = holdLetter(key, { subject: 'S', body: 'B' }, NOW, wait).state;
    expect(readableLetter(id, 1, waiting, registrar)).toMatchObject({ state: 'waiting', leavesAt: NOW });
    expect(readableLetter(id, 1, waiting, { ...registrar, role: 'drafter', party: party('XAA') })).toBeUndefined();
  });
});
