import type { Caller } from '@clearinghouse/contracts';
import { actor, caller, draft, given, item, now, party, requestId, requestIn, today, XAA } from '../testing/samples.js';
import { recordAgreement } from './agreement.js';
import { closeItem, closeRequest } from './closing.js';
import { authorOf, type DeliveryReport, evolveReport, release, reportDelivery } from './delivery-report.js';
import { mayRead, reportView } from './delivery-report-view.js';
import { answerFollowUp, assertMayAnswer, recordFollowUpSent } from './follow-up.js';
import { confirmRequest, findInformal, recordNotTakenUp } from './informal.js';
import { showsEntry } from './history.js';
import { advise, assertNoPause, evolveReferral, refer, referralView } from './referral.js';
import { viewOf } from './view.js';

const provider = party('XBB');
const delivery = { form: 'report', activities: 'two courses', complete: true } as const;
const circulated = () => requestIn('circulated', draft({ items: [item(1), item(2)] })); // agreed with XBB on item 1
const types = (events: readonly { type: string }[]) => events.map(({ type }) => type.split('.')[1]);

describe('the informal path', () => {
  const find = (senderAgrees: boolean) =>
    findInformal(requestIn('submitted'), { reason: 'non-state-sender', sender: 'K', senderAgrees }, actor);

  it('names the sender to the State only if the sender agrees', () => {
    expect(find(false)[0]?.data).not.toHaveProperty('sender');
    expect(find(true)[0]?.data).toMatchObject({ sender: 'K' });
    const asked = (agrees: boolean) => given(requestIn('submitted'), () => find(agrees));
    const view = (agrees: boolean, level: 'party' | 'experts') => viewOf(requestId, 2, asked(agrees), level);
    expect(JSON.stringify(view(false, 'party'))).not.toContain('"K"');
    expect(view(false, 'experts')).toMatchObject({ informalSender: 'K' });
    expect(view(true, 'party')).toMatchObject({ informal: { sender: 'K' } });
  });

  it('keeps from the State that a sender was noted', () => {
    const [, noted] = find(false);
    if (!noted) throw new Error('nothing was noted');
    const shows = (level: 'party' | 'committee' | 'experts', who: Caller) => showsEntry(level, who, noted);
    expect(shows('party', caller('drafter', 'XAA'))).toBe(false);
    expect(shows('committee', caller('committee-member'))).toBe(false);
    expect(shows('experts', caller('expert'))).toBe(true);
  });

  it('goes on where it was when the State confirms', () => {
    const confirm = (from: 'submitted' | 'registered') =>
      given(
        requestIn(from),
        (each) => findInformal(each, { reason: 'not-in-proper-form', senderAgrees: false }, actor),
        (each) => confirmRequest(each, actor),
      );
    expect(confirm('submitted').status).toBe('submitted');
    expect(confirm('registered')).toMatchObject({ status: 'registered', number: '2026/7F3A-91C2-0B4D' });
  });

  it('ends as not taken up, the sender informed how to submit', () => {
    const [event] = recordNotTakenUp(requestIn('informal'), today, actor);
    expect(event?.data).toMatchObject({ senderInformedOn: today });
  });
});

describe('an agreement', () => {
  it('is told to the requester and to that provider, and to no other', () => {
    const [event] = recordAgreement(requestId, circulated(), 2, { provider, amount: 2, period: '2026-Q3' }, actor);
    expect(event).toMatchObject({
      data: { agreement: `${requestId}:2:XBB`, requestTitle: 'Licensing officers', amount: 2 },
      audience: { levels: ['experts', 'committee'], parties: ['XAA', 'XBB'] },
    });
  });

  it('twice changes nothing, on other terms is refused, with somebody who never had the request as well', () => {
    expect(recordAgreement(requestId, circulated(), 1, { provider }, actor)).toEqual([]);
    expect(() => recordAgreement(requestId, circulated(), 1, { provider, amount: 3 }, actor)).toThrow(
      'REQUEST.ALREADY_AGREED',
    );
    expect(() => recordAgreement(requestId, circulated(), 2, { provider: party('XZZ') }, actor)).toThrow(
      'REQUEST.NOT_AN_ADDRESSEE',
    );
  });
});

describe('a report on delivery', () => {
  const report = (author = provider): DeliveryReport =>
    reportDelivery(requestId, circulated(), author, { itemNo: 1, provider, delivery }, actor, now).state;
  const readers = (each: DeliveryReport) =>
    [
      caller('permanent-mission', 'XAA'),
      caller('provider-officer', 'XBB'),
      caller('provider-officer', 'XCC'),
      caller('committee-member'),
      caller('expert'),
    ].map((who) => mayRead(who, each));

  it('is read by its author and the experts, and by the other party once it is released', () => {
    expect(readers(report())).toEqual([false, true, false, false, true]);
    expect(readers(report(XAA))).toEqual([true, false, false, false, true]);
    expect(readers(release(report(), actor).state)).toEqual([true, true, false, false, true]);
    expect(release(release(report(), actor).state, actor).events).toEqual([]);
    const paper = { reference: 'NV/8', dateReceived: today };
    expect(release(report(), actor, paper).events[1]).toMatchObject({ type: 'released-on-paper', data: paper });
  });

  it('is told to its author and the experts; its text does not travel', () => {
    const made = reportDelivery(requestId, circulated(), provider, { itemNo: 1, provider, delivery }, actor, now);
    const told = made.events.filter((event) => 'audience' in event);
    expect(told).toMatchObject([{ audience: { levels: ['experts'], parties: ['XBB'] } }]);
    expect(JSON.stringify(told)).not.toContain('two courses');
  });

  it('is shown whole to whoever may read it, and is of one side or the other', () => {
    const shown = reportView('r:d-1', 2, report());
    expect(shown).toMatchObject({ id: 'r:d-1', version: 2, author: 'XBB', released: false, ...delivery });
    expect(mayRead(caller('provider-officer', null), report())).toBe(false);
    const paper = { reference: 'NV/7', dateReceived: today };
    const input = { itemNo: 1, provider, delivery: { ...delivery, amount: 2 }, receipt: paper };
    const entered = reportDelivery(requestId, circulated(), provider, input, actor, now);
    expect(entered.state.receipt).toEqual(paper);
    expect(entered.events[1]?.data).toMatchObject({ amount: 2 });
    expect(release(report(), { by: 'person-1', role: 'expert' }).events[0]).not.toHaveProperty('why');
  });

  it('needs an agreement, and is written by one of its sides', () => {
    const by = (author = provider, itemNo = 1) =>
      reportDelivery(requestId, circulated(), author, { itemNo, provider, delivery }, actor, now);
    expect(() => by(provider, 2)).toThrow('REQUEST.NOT_AGREED');
    expect(() => by(party('XCC'))).toThrow('ACCESS.FORBIDDEN');
    expect(authorOf(caller('registrar'), XAA)).toBe('XAA');
    expect(authorOf(caller('provider-officer', 'XBB'), undefined)).toBe('XBB');
    expect(() => authorOf(caller('provider-officer', 'XBB'), XAA)).toThrow('ACCESS.FORBIDDEN');
    expect(() => authorOf(caller('registrar'), undefined)).toThrow('ACCESS.FORBIDDEN');
  });
});

describe('the answer to the one-year letter', () => {
  it('is refused before the letter is due, and once answered', () => {
    const { followUp, ...rest } = requestIn('circulated');
    expect(followUp).toMatchObject({ status: 'due' });
    expect(() => answerFollowUp(rest as ReturnType<typeof circulated>, 'met', actor)).toThrow('FOLLOW_UP_NOT_DUE'); // the same, without a letter
    const answered = given(circulated(), (each) => answerFollowUp(each, 'met', actor));
    expect(() => answerFollowUp(answered, 'not-met', actor)).toThrow('FOLLOW_UP_NOT_DUE');
    expect(answerFollowUp(answered, 'met', actor)).toEqual([]);
    expect(() => recordFollowUpSent(answered, today, 'OUT/1', actor)).toThrow('FOLLOW_UP_NOT_DUE');
  });

  it('may come late: "no reply recorded" is for experts only and may be followed by a reply', () => {
    const silent = given(
      circulated(),
      (each) => recordFollowUpSent(each, today, 'OUT/1', actor),
      (each) => answerFollowUp(each, 'no-reply', actor),
    );
    expect(answerFollowUp(circulated(), 'no-reply', actor)[0]).toMatchObject({ audience: { parties: [] } });
    expect(JSON.stringify(viewOf(requestId, 1, silent, 'party'))).not.toMatch(/no-reply|followUp/);
    expect(viewOf(requestId, 1, silent, 'experts')).toMatchObject({ followUp: { answer: 'no-reply', sentOn: today } });
    const replied = given(silent, (each) => answerFollowUp(each, 'partly-met', actor));
    expect(viewOf(requestId, 1, replied, 'party')).toMatchObject({ followUpAnswer: 'partly-met' });
  });

  it('is the State’s own; that nobody replied is the secretariat’s', () => {
    expect(() => assertMayAnswer(caller('expert'), 'met')).toThrow('ACCESS.FORBIDDEN');
    expect(() => assertMayAnswer(caller('permanent-mission', 'XAA'), 'no-reply')).toThrow('ACCESS.FORBIDDEN');
    expect(() => assertMayAnswer(caller('registrar'), 'met')).not.toThrow();
  });

  it('is in the history of those alone who were told', () => {
    const [silence] = answerFollowUp(circulated(), 'no-reply', actor);
    const [answer] = answerFollowUp(circulated(), 'met', actor);
    if (!silence || !answer) throw new Error('nothing happened');
    const mission = caller('permanent-mission', 'XAA');
    expect([showsEntry('party', mission, silence), showsEntry('party', mission, answer)]).toEqual([false, true]);
    const member = caller('committee-member');
    expect([showsEntry('committee', member, silence), showsEntry('committee', member, answer)]).toEqual([false, true]);
    expect(showsEntry('experts', caller('expert'), silence)).toBe(true);
  });
});

describe('closing', () => {
  it('closes what is open of a request, each item with its agreements, and then the request', () => {
    const one = given(circulated(), (each) => closeItem(each, 2, 'met-elsewhere', actor));
    const events = closeRequest(one, 'partly-met', actor);
    expect(types(events)).toEqual(['item-closed', 'request-closed']);
    expect(events[0]?.data).toMatchObject({ itemNo: 1, agreements: [`${requestId}:1:XBB`] });
    expect(
      viewOf(
        requestId,
        1,
        given(one, () => events),
        'party',
      ),
    ).toMatchObject({
      ...{ state: 'closed', closedFor: 'partly-met' },
      items: [{ closedFor: 'partly-met' }, { closedFor: 'met-elsewhere' }],
    });
  });

  it('tells nobody outside of a request that was not circulated', () => {
    const events = closeRequest(requestIn('acknowledged'), 'no-longer-needed', actor);
    for (const { audience } of events as { audience?: { parties: string[] } }[])
      expect(audience?.parties).toEqual(['XAA']);
  });
});

describe('what is kept apart from the request', () => {
  it('is what its own history makes of it', () => {
    const referred = refer(requestId, actor, 'a question', now);
    const advised = advise('r:w-1', referred.state, 'go on', actor, now);
    expect([...referred.events, ...advised.events].reduce(evolveReferral, undefined)).toEqual(advised.state);
    const made = reportDelivery(requestId, circulated(), provider, { itemNo: 1, provider, delivery }, actor, now);
    const released = release(made.state, actor);
    const history = [...made.events, ...released.events];
    expect(history.reduce<DeliveryReport | undefined>(evolveReport, undefined)).toEqual(released.state);
  });
});

describe('a referral to the Working Group', () => {
  it('is told to the Committee and to no party', () => {
    const referred = refer(requestId, actor, 'a question', now);
    const advised = advise('r:w-1', referred.state, 'go on', actor, now);
    const told = [...referred.events, ...advised.events].flatMap((event) => ('audience' in event ? [event] : []));
    expect(told.map(({ audience }) => audience.parties)).toEqual([[], []]);
    expect(JSON.stringify(told)).not.toMatch(/a question|go on/);
    expect(() => advise('r:w-1', advised.state, 'again', actor, now)).toThrow('REFERRAL.WRONG_STATE');
    expect(referralView('r:w-1', 2, advised.state)).toMatchObject({ status: 'advised', advice: 'go on' });
  });

  it('pauses steps only where the procedure says so', () => {
    expect(() => assertNoPause({ referralPauses: false }, 1)).not.toThrow();
    expect(() => assertNoPause({ referralPauses: true }, 0)).not.toThrow();
    expect(() => assertNoPause({ referralPauses: true }, 1)).toThrow('REQUEST.REFERRED');
  });
});
