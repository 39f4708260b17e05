import {
  EVENT_KINDS,
  instant,
  type Instant,
  type LocalDate,
  REPLY_STATES,
  replyGiven,
  type ReplyLine,
  ReplyLineSchema,
  replyStepRecorded,
  replyWithdrawn,
} from '@clearinghouse/contracts';
import { actor, caller, party, requestId } from '../../testing/samples.js';
import { type CirculatedRequest, isOpenFor } from '../circulated-request.js';
import { circulatedAs } from '../circulation.js';
import { consolidate } from './consolidated-reply.js';
import { evolveReplyAll } from './evolve-reply.js';
import { giveReply, recordIndication } from './give-reply.js';
import { recordStep, withdrawReply } from './pass-on-reply.js';
import { passedOn, type Reply } from './reply.js';
import { readerOf } from './reply-access.js';
import { REPLY_COMMANDS, type ReplyCommand } from './reply-commands.js';
import { GIVEN, type ReplyEvent, STEP_RECORDED, WITHDRAWN } from './reply.events.js';
import { replyViewOf } from './reply-view.js';
import { reservationsOf } from './reservations.js';

const [XAA, XBB, XCC] = [party('XAA'), party('XBB'), party('XCC')];
const circulated: CirculatedRequest = {
  ...{ requester: XAA, title: 'Licensing officers', addressees: [XBB], items: [1, 2], withdrawn: false, sequence: 5 },
};
const at: Instant = instant(Date.UTC(2026, 2, 9, 15));
const day = (text: string) => text as LocalDate; // written by hand
const line = (itemNo: number | null, more: Partial<ReplyLine> = {}): ReplyLine => ({
  itemNo,
  answer: itemNo === null ? 'other-help' : 'full',
  text: 'gladly',
  ...more,
});
const id = requestId('r-1');
const give = (request: CirculatedRequest | undefined, lines: ReplyLine[], before?: Reply, more: object = {}) =>
  giveReply(request, before, { requestId: id, provider: XBB, lines, ...more }, actor, at);
const after = (events: ReplyEvent[], before?: Reply) => evolveReplyAll(before, events, at);
const given = (...lines: ReplyLine[]) => after(give(circulated, lines));
const step = (reply: Reply, ...steps: ('shared' | 'acknowledged' | 'requester-told')[]) =>
  steps.reduce((each, name) => after(recordStep(circulated, each, { step: name }, actor, at), each), reply);
const view = (reply: Reply, reader: 'experts' | 'committee' | 'requester' | 'provider') =>
  replyViewOf({ id: 'r-1:XBB', version: 9, state: reply }, reader);
const published = (events: ReplyEvent[]) => events.filter((event) => 'audience' in event);

describe('a reply', () => {
  it('is received by the experts, and learnt of by nobody else but its provider', () => {
    const [event] = published(give(circulated, [line(1), line(2), line(null)]));
    expect(event).toMatchObject({ type: GIVEN, audience: { levels: ['experts'], parties: [XBB] } });
  });

  it('is refused by who was not addressed, as if there were no such request', () => {
    const others = { ...circulated, addressees: [XCC] };
    expect(() => give(others, [line(1)])).toThrow('REPLY.NOT_CIRCULATED');
    expect(() => give(undefined, [line(1)])).toThrow('REPLY.NOT_CIRCULATED');
    expect(() => give({ ...others, withdrawn: true }, [line(1)])).toThrow('REPLY.NOT_CIRCULATED');
  });

  it('is refused after withdrawal or closing, for unknown items, and when it would end before it begins', () => {
    expect(() => give({ ...circulated, withdrawn: true }, [line(1)])).toThrow('REPLY.REQUEST_WITHDRAWN');
    expect(() => give({ ...circulated, closed: true }, [line(1)])).toThrow('REPLY.REQUEST_CLOSED');
    expect(() => give({ ...circulated, closedItems: [1] }, [line(1)])).toThrow('REPLY.REQUEST_CLOSED');
    expect(() => give(circulated, [line(1), line(3)])).toThrow('REPLY.UNKNOWN_ITEM');
    expect(() => give(circulated, [line(1)], undefined, { validUntil: day('2026-03-08') })).toThrow(
      'REPLY.OUT_OF_DATE',
    );
    expect(() => give(circulated, [line(1)], undefined, { validUntil: day('2026-03-09') })).not.toThrow();
  });

  it('comes on paper through a registrar, and only then', () => {
    const paper = { reference: 'NV/2026/9', dateReceived: day('2026-03-08') };
    expect(() => give(circulated, [line(1)], undefined, { paper })).toThrow('REPLY.PAPER_REQUIRED');
    const registrar = { ...actor, role: 'registrar' };
    const answer = { requestId: id, provider: XBB, lines: [line(1)] };
    expect(() => giveReply(circulated, undefined, answer, registrar, at)).toThrow('REPLY.PAPER_REQUIRED');
    const events = giveReply(circulated, undefined, { ...answer, paper }, registrar, at);
    expect(view(after(events), 'experts')?.paper).toEqual(paper);
    expect(view(step(after(events), 'shared'), 'committee')).not.toHaveProperty('paper');
  });

  it('stays tied to the issue of the request that it answered', () => {
    const first = given(line(1));
    const second = { ...circulated, ...circulatedAs(circulated, { ...issued, issue: 2 }) };
    expect(second.addressees).toEqual([XBB, XCC]);
    expect(first.edition).toMatchObject({ no: 1, issue: 1 });
    expect(after(give(second, [line(2)], first), first).edition).toMatchObject({ no: 2, issue: 2 });
    expect(() => give(second, [line(1)], first)).toThrow('REPLY.UNKNOWN_ITEM');
  });

  it('may be revised until help is agreed; then what was said of that item stays', () => {
    const before = given(line(1), line(2));
    const agreed = { ...circulated, agreed: [{ itemNo: 1, provider: XBB }] };
    expect(() => give(agreed, [line(1, { text: 'less' })], before)).toThrow('REPLY.AGREED');
    expect(() => give(agreed, [line(2)], before)).toThrow('REPLY.AGREED');
    expect(() => withdrawReply(agreed, before, actor)).toThrow('REPLY.AGREED');
    expect(after(give(agreed, [line(1), line(2, { text: 'more' })], before), before).edition.no).toBe(2);
    const byOther = { ...circulated, agreed: [{ itemNo: 1, provider: XCC }] };
    expect(after(give(byOther, [line(2)], before), before).edition.no).toBe(2);
  });

  it('makes events of the contracts', () => {
    expect([GIVEN, STEP_RECORDED, WITHDRAWN]).toEqual(
      [replyGiven, replyStepRecorded, replyWithdrawn].map(({ type }) => type),
    );
    const reply = given(line(1));
    const made = [
      ...give(circulated, [line(1)]),
      ...recordStep(circulated, reply, { step: 'shared', reference: 'A/1', on: day('2026-03-10') }, actor, at),
      ...recordStep(circulated, step(reply, 'shared', 'acknowledged'), { step: 'requester-told' }, actor, at),
      ...withdrawReply(circulated, reply, actor),
    ];
    expect(published(made)).toHaveLength(4);
    for (const { type, data } of published(made)) expect(EVENT_KINDS.get(type)?.data.parse(data)).toEqual(data);
  });
});

const issued = {
  ...{ requester: XAA, by: 'person-expert', title: 'Licensing officers', circulatedOn: day('2026-04-01') },
  addressees: [XCC],
  items: [{ no: 2, area: 'OP3d.licensing', field: 'nuclear', assistanceType: 'training', text: 't' } as never], // parsed before
};

describe('after receipt', () => {
  it('members, provider and requester learn of a reply one step after the other', () => {
    const reply = given(line(1), line(null));
    expect([view(reply, 'committee'), view(reply, 'requester')]).toEqual([undefined, undefined]);
    const shared = step(reply, 'shared');
    expect([view(shared, 'committee')?.state, view(shared, 'requester')]).toEqual(['shared', undefined]);
    const told = step(shared, 'acknowledged', 'requester-told');
    expect(view(told, 'requester')).toMatchObject({ state: 'requester-told', edition: 1, version: 1 });
    expect(view(told, 'requester')?.lines).toEqual([line(1), line(null)]);
    expect(view(told, 'requester')).not.toHaveProperty('steps');
    expect(view(told, 'experts')?.steps?.map((each) => each.step)).toEqual([
      'shared',
      'acknowledged',
      'requester-told',
    ]);
  });

  it('the requester is told the whole, and sees the last edition that it was told until the next is', () => {
    const told = step(given(line(1), line(2)), 'shared', 'acknowledged', 'requester-told');
    const revised = after(give(circulated, [line(1, { text: 'more' })], told), told);
    expect(revised.state).toBe('received');
    expect(view(revised, 'requester')?.lines).toEqual([line(1), line(2)]);
    const again = step(revised, 'shared', 'acknowledged');
    const [event] = published(recordStep(circulated, again, { step: 'requester-told' }, actor, at));
    expect(event).toMatchObject({
      data: { edition: 2, replaces: true, lines: [line(1, { text: 'more' })] },
      audience: { levels: ['committee', 'experts'], parties: [XAA, XBB] },
    });
  });

  const commands: Record<ReplyCommand, (reply: Reply) => unknown> = {
    give: (reply) => give(circulated, [line(1)], reply),
    indicate: (reply) => indicate(circulated, 2, reply),
    withdraw: (reply) => withdrawReply(circulated, reply, actor),
    shared: (reply) => recordStep(circulated, reply, { step: 'shared' }, actor, at),
    acknowledged: (reply) => recordStep(circulated, reply, { step: 'acknowledged' }, actor, at),
    'requester-told': (reply) => recordStep(circulated, reply, { step: 'requester-told' }, actor, at),
  };
  const table = REPLY_STATES.flatMap((state) =>
    Object.entries(commands).map(([command, run]) => ({ state, command: command as ReplyCommand, run })),
  );
  it.each(table)('in state $state, $command is allowed or refused with what is', ({ state, command, run }) => {
    const attempt = () => run({ ...given(line(1)), state });
    if (REPLY_COMMANDS[state].includes(command)) return expect(attempt).not.toThrow();
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'REPLY.WRONG_STATE', params: { state, allowed: REPLY_COMMANDS[state] } }),
    );
  });

  it('a withdrawal is learnt of by those who had been shown the reply, and by nobody else', () => {
    const parties = (reply: Reply) => {
      const [event] = withdrawReply(circulated, reply, actor);
      return event && 'audience' in event ? event.audience : undefined;
    };
    const reply = given(line(1));
    expect(parties(reply)).toEqual({ levels: ['experts'], parties: [XBB] });
    expect(parties(step(reply, 'shared'))).toEqual({ levels: ['committee', 'experts'], parties: [XBB] });
    const told = step(reply, 'shared', 'acknowledged', 'requester-told');
    expect(parties(told)).toEqual({ levels: ['committee', 'experts'], parties: [XAA, XBB] });
    expect(view(after(withdrawReply(circulated, told, actor), told), 'requester')?.state).toBe('withdrawn');
    expect(view(after(withdrawReply(circulated, reply, actor), reply), 'requester')).toBeUndefined();
  });
});

const SPOKEN = { meeting: 'Workshop', on: day('2026-03-05') };
const indicate = (request: CirculatedRequest, itemNo: number, before?: Reply, text = 'perhaps') =>
  recordIndication(
    request,
    before,
    { requestId: id, provider: XBB, line: line(itemNo, { answer: 'indication', text, spoken: SPOKEN }) },
    actor,
  );

describe('what stays with the provider and the experts', () => {
  const withPrivate = [
    line(1, { reason: 'our budget', reserve: { period: '2026' as never, amount: 2 } }), // written by hand
    line(2, { answer: 'interested', text: 'we look into it' }),
    line(null, { reason: 'we can say so', reasonReleased: true }),
  ];

  it('interest under review, reasons that are not released, and capacity held', () => {
    expect(passedOn(withPrivate)).toEqual([line(1), line(null, { reason: 'we can say so' })]);
    const [entered, event] = give(circulated, withPrivate);
    expect(JSON.stringify(event)).not.toMatch(/our budget|look into|reserve/);
    expect(entered).not.toHaveProperty('audience');
    const told = step(after(give(circulated, withPrivate)), 'shared', 'acknowledged', 'requester-told');
    for (const reader of ['committee', 'requester'] as const)
      expect(JSON.stringify(view(told, reader))).not.toMatch(/our budget|look into|reserve/);
    expect(view(told, 'provider')?.lines).toEqual(withPrivate);
  });

  it('a reply that is under review as a whole cannot be passed on', () => {
    const reply = given(line(1, { answer: 'interested' }));
    expect(() => step(reply, 'shared')).toThrow('REPLY.NOTHING_TO_PASS_ON');
  });

  it('an indication, until the provider replies on that item itself', () => {
    const spoken = after(indicate(circulated, 1));
    expect(() => step(spoken, 'shared')).toThrow('REPLY.NOTHING_TO_PASS_ON');
    expect(indicate(circulated, 1)).toHaveLength(1);
    const twice = after(indicate(circulated, 1, spoken, 'surely'), spoken);
    expect(twice.edition.lines.map(({ text }) => text)).toEqual(['surely']);
    const other = after(give(circulated, [line(2)], twice), twice);
    expect(other.edition.lines.map(({ answer }) => answer)).toEqual(['full', 'indication']);
    const confirmed = after(give(circulated, [line(1), line(2)], other), other);
    expect(confirmed.edition.lines.map(({ answer }) => answer)).toEqual(['full', 'full']);
    expect(() => indicate(circulated, 1, confirmed)).toThrow('REPLY.ANSWERED');
  });
});

describe('the consolidated reply', () => {
  it('holds every reply that stands, verbatim, in order of the names of the providers', () => {
    const texts = ['as we wrote it,\nword for word', 'and we'];
    const replies = texts.map((text, i) => ({ ...given(line(1, { text })), provider: [XCC, XBB][i] ?? XBB }));
    const gone = { ...given(line(1, { text: 'taken back' })), state: 'withdrawn' as const };
    const compiled = consolidate(id, circulated, [...replies, gone, given(line(1, { answer: 'interested' }))], at);
    expect(compiled.replies.map(({ provider }) => provider)).toEqual([XBB, XCC]);
    for (const text of texts) expect(compiled.text).toContain(text);
    expect(JSON.stringify(compiled)).not.toContain('taken back');
  });
});

describe('the text of the consolidated reply', () => {
  it('names issue, days, and everything that a line says besides', () => {
    const told = line(null, {
      ...{ answer: 'other-help', text: 'A handbook.', activity: 'existing', conditions: 'On loan.' },
      ...{ from: day('2026-05-01'), until: day('2026-06-30'), reason: 'It is in print.', reasonReleased: true },
      programmeId: 'p-1' as never, // by hand
    });
    const reply = after(give(circulated, [told, line(1, { answer: 'partial', share: 'half' })]));
    const standing = { ...reply, edition: { ...reply.edition, validUntil: day('2026-07-31') } };
    const { text } = consolidate(id, circulated, [standing], at);
    expect(text).toContain(', to issue 1 of the request, stands until 2026-07-31');
    expect(text).toContain(
      'Outside the recorded needs (other-help): A handbook.\nActivity: existing\nConditions: On loan.\nFrom: 2026-05-01\nUntil: 2026-06-30\nReason: It is in print.\nProgramme: p-1',
    );
    expect(text).toContain('Share: half');
  });
});

describe('what a reply reserves', () => {
  it('is held while request and item are open', () => {
    expect(isOpenFor(circulated, 1)).toBe(true);
    const shut = [undefined, { ...circulated, withdrawn: true }, { ...circulated, closed: true }];
    for (const request of [...shut, { ...circulated, closedItems: [1] }]) expect(isOpenFor(request, 1)).toBe(false);
  });

  const reserved = (more: Partial<ReplyLine> = {}) =>
    line(1, { programmeId: 'p-1' as never, reserve: { period: '2026' as never, amount: 2 }, ...more }); // by hand
  it('ends with its last day in New York, and with the reply', () => {
    const reply = after(give(circulated, [reserved()], undefined, { validUntil: day('2026-03-31') }));
    expect(reservationsOf(reply)).toMatchObject([{ itemNo: 1, amount: 2, expiresAt: '2026-04-01T04:00:00.000Z' }]);
    expect(reservationsOf({ ...reply, state: 'withdrawn' })).toEqual([]);
    expect(reservationsOf(given(reserved(), reserved()))).toMatchObject([{ amount: 4 }]);
  });

  it.each([
    ['a reservation without a programme', { reserve: { period: '2026', amount: 1 } }],
    [
      'a reservation by an exclusion',
      { answer: 'excluded', programmeId: 'p-1', reserve: { period: '2026', amount: 1 } },
    ],
    ['a period that is none', { programmeId: 'p-1', reserve: { period: '2026-Q5', amount: 1 } }],
    ['a share of a full answer', { share: 'half' }],
    ['an indication that was spoken nowhere', { answer: 'indication' }],
    ['an answer that was spoken', { spoken: SPOKEN }],
  ])('%s is not a reply line', (_, more) => {
    expect(ReplyLineSchema.safeParse({ ...line(1), ...more }).success).toBe(false);
  });
});

describe('replies are read', () => {
  it.each([
    ['the requester', caller('drafter', 'XAA'), 'requester'],
    ['experts', caller('expert'), 'experts'],
    ['members', caller('committee-member'), 'committee'],
    ['a provider', caller('provider-officer', 'XBB'), 'provider'],
    ['the requester as a provider', caller('provider-officer', 'XAA'), 'provider'],
    ['another State', caller('permanent-mission', 'XBB'), null],
    ['a provider officer of nobody', caller('provider-officer'), null],
  ] as const)('by %s as %s', (_, who, reader) => {
    expect(readerOf(who, XAA)).toBe(reader);
    expect(readerOf(who, undefined)).toBeNull();
  });
});
