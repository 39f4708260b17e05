import {
  type Caller,
  type ClarificationId,
  clarificationPassedOn,
  clarificationPut,
  ClarificationView,
  type Instant,
  type PartyCode,
  type RequestId,
  type Role,
} from '@clearinghouse/contracts';
import {
  answerClarification,
  askClarification,
  type Clarification,
  clarificationFor,
  evolveClarification,
  passClarificationOn,
  PASSED_ON,
  PUT,
  putClarification,
  stateOf,
} from './clarification.js';

const [XAA, XBB, XCC] = ['XAA', 'XBB', 'XCC'] as PartyCode[] as [PartyCode, PartyCode, PartyCode];
const id = 'r-1:q-1' as ClarificationId;
const expert = { by: 'person-9', role: 'expert' };
const question: Clarification = {
  ...{ requestId: 'r-1' as RequestId, requester: XAA, requestTitle: 'Licensing', provider: XBB, named: false },
  ...{ askedAt: '2026-03-10T09:30:00.000Z' as Instant, question: 'How many officers, please?' },
};
const asked = askClarification(question, { by: 'person-b', role: 'provider-officer' });
const put = putClarification(id, asked.state, 'For how many?', expert);
const answered = answerClarification(put.state, 'Some 24.', { by: 'person-a', role: 'permanent-mission' });
const passed = passClarificationOn(id, answered.state, 'For some 24.', expert);
const told = (events: readonly { type: string }[]) => events.filter(({ type }) => type.startsWith('clearinghouse.'));
const seen = (state: Clarification, role: Role, party: PartyCode | null = null) => {
  const view = clarificationFor({ subject: 's', role, party } satisfies Caller, id, 2, state);
  return view && ClarificationView.parse(view);
};

describe('a question about a circulated request', () => {
  it('goes its way in order, and says where it is', () => {
    expect([asked, put, answered, passed].map(({ state }) => stateOf(state))).toEqual([
      ...['asked', 'put', 'answered', 'passed-on'],
    ]);
    for (const act of [
      () => answerClarification(asked.state, 'x', expert),
      () => putClarification(id, put.state, 'x', expert),
      () => passClarificationOn(id, put.state, 'x', expert),
      () => answerClarification(passed.state, 'x', expert),
    ])
      expect(act).toThrow('CLARIFICATION.WRONG_STATE');
  });

  it('is told to the requester without the name of who asks, and the answer to who asked alone', () => {
    const [toRequester] = told(put.events);
    expect(toRequester).toMatchObject({ type: PUT, audience: { levels: ['experts'], parties: [XAA] } });
    expect(JSON.stringify(toRequester)).not.toContain(XBB);
    const [named] = told(putClarification(id, { ...question, named: true }, 'x', expert).events);
    expect(named).toMatchObject({ data: { provider: XBB } });
    expect(told(answered.events)).toEqual([]);
    expect(told(passed.events)).toMatchObject([
      { type: PASSED_ON, audience: { levels: ['experts'], parties: [XBB] }, data: { provider: XBB } },
    ]);
    expect([PUT, PASSED_ON]).toEqual([clarificationPut.type, clarificationPassedOn.type]);
  });

  it('is made again from its history', () => {
    const events = [asked, put, answered, passed].flatMap((decision) => decision.events);
    expect(events.reduce<Clarification | undefined>(evolveClarification, undefined)).toEqual(passed.state);
  });
});

describe('who sees what of it', () => {
  it('the provider: its question, and what was passed on to it', () => {
    expect(seen(answered.state, 'provider-officer', XBB)).toMatchObject({ state: 'asked', provider: XBB });
    expect(JSON.stringify(seen(passed.state, 'provider-officer', XBB))).not.toMatch(/Some 24\.|For how many/);
    expect(seen(passed.state, 'provider-officer', XBB)).toMatchObject({ passedOnAs: 'For some 24.' });
    const told = [asked, put, answered, passed].map(({ state }) => seen(state, 'provider-officer', XBB)?.version);
    expect(told).toEqual([1, 1, 1, 2]); // of what lies between it learns nothing
  });
  it('the requester: what was put to it and what it answered, and not who asks', () => {
    expect(seen(asked.state, 'permanent-mission', XAA)).toBeUndefined();
    const view = seen(passed.state, 'permanent-mission', XAA);
    expect(view).toMatchObject({ state: 'answered', putAs: 'For how many?', answer: 'Some 24.' });
    expect(JSON.stringify(view)).not.toMatch(/XBB|please|For some/);
    const told = [put, answered, passed].map(({ state }) => seen(state, 'permanent-mission', XAA)?.version);
    expect(told).toEqual([2, 3, 3]); // not that its answer was passed on
    const again = { code: 'CLARIFICATION.WRONG_STATE', params: { state: 'answered', allowed: [] } };
    for (const { state } of [answered, passed])
      expect(() => answerClarification(state, 'x', expert)).toThrow(expect.objectContaining(again));
    expect(seen({ ...put.state, named: true }, 'permanent-mission', XAA)).toMatchObject({ provider: XBB });
  });
  it('experts: all of it; other parties: nothing', () => {
    expect(seen(passed.state, 'expert')).toMatchObject({ state: 'passed-on', provider: XBB, answer: 'Some 24.' });
    expect(seen(passed.state, 'provider-officer', XCC)).toBeUndefined();
    expect(seen(passed.state, 'permanent-mission', XCC)).toBeUndefined();
  });
});
