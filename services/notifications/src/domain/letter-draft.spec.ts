import { instant, letterWritten, type LocalDate, type ProgrammeId, RequestIdSchema } from '@clearinghouse/contracts';
import { discardLetter, editLetter, releaseLetter, sendLetter, takeBackLetter } from './letter-draft.js';
import { draftLetter, holdLetter, writeLetter } from './letter.js';
import { NOW, party } from './testing/given.js';

const key = { requestId: RequestIdSchema.parse('r-1'), recipient: party('XAA'), purpose: 'follow-up-inquiry' as const };
const text = { subject: 'S', body: 'SPECIMEN\n\nB' };
const actor = { by: 'person-1', role: 'chair' };
const sent = { on: '2026-05-13' as LocalDate, reference: 'CH/7' }; // a day that exists
const later = (ms: number) => instant(Date.parse(NOW) + ms);
const types = ({ events }: { events: readonly { type: string }[] }) => events.map(({ type }) => type);

const draft = draftLetter(key, text, NOW).state;
const written = writeLetter(key, text, NOW).state;
const waiting = holdLetter(key, text, NOW, { leavesAt: later(1000), concerns: 'p-1' as ProgrammeId }).state;

describe('a draft', () => {
  it('is announced to nobody until a person sends it', () => {
    expect(draftLetter(key, text, NOW).events.every(({ audience }) => audience === undefined)).toBe(true);
    const decision = sendLetter(draft, sent, later(5), actor);
    expect(decision.state).toMatchObject({ state: 'written', sent, writtenAt: later(5) });
    expect(types(decision)).toEqual(['letter-sent', letterWritten.type]);
  });

  it('is edited, and a specimen stays marked as one', () => {
    expect(editLetter(draft, { subject: 'T', body: 'Plain' }, actor).state).toMatchObject({
      ...{ subject: 'T', body: 'SPECIMEN\n\nPlain' },
    });
    expect(editLetter(draft, text, actor).state.body).toBe(text.body);
  });

  it('that is discarded can be neither edited nor sent', () => {
    const { state } = discardLetter(draft, { ...actor, why: 'answered already' });
    expect(state.state).toBe('discarded');
    for (const act of [() => editLetter(state, text, actor), () => sendLetter(state, sent, NOW, actor)])
      expect(act).toThrow('LETTER.WRONG_STATE');
  });
});

describe('a written letter', () => {
  it('takes the record of how it was sent, once', () => {
    const { state, events } = sendLetter(written, sent, later(5), actor);
    expect(state).toEqual({ ...written, sent });
    expect(events).toEqual([{ type: 'letter-sent', data: sent, ...actor }]);
    expect(() => sendLetter(state, sent, NOW, actor)).toThrow('LETTER.WRONG_STATE');
    expect(() => editLetter(written, text, actor)).toThrow('LETTER.WRONG_STATE');
  });
});

describe('a waiting letter', () => {
  it('leaves when its time has come, as of that time, and not before', () => {
    expect(releaseLetter(waiting, later(999))).toEqual({ state: waiting, events: [] });
    const { state, events } = releaseLetter(waiting, later(60_000));
    expect(state).toMatchObject({ state: 'written', writtenAt: later(1000) });
    expect(state).not.toHaveProperty('leavesAt');
    expect(types({ events })).toEqual([letterWritten.type]);
    expect(releaseLetter(written, later(60_000)).events).toEqual([]);
  });

  it('is taken back with what it tells; one that has left is not', () => {
    const taken = takeBackLetter(waiting, actor);
    expect(taken).toMatchObject({ state: { state: 'discarded' } });
    expect(takeBackLetter(written, actor)).toBe(false);
    expect(() => sendLetter(waiting, sent, NOW, actor)).toThrow('LETTER.WRONG_STATE');
  });
});
