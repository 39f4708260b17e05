import { UN_HEADQUARTERS } from '@clearinghouse/calendar';
import { type Instant, instant, type LocalDate, millis } from '@clearinghouse/contracts';
import { actor, draft, given, providers, requestId, requestIn, today } from '../testing/samples.js';
import { circulateRequest } from './circulation.js';
import { closeItem, closeRequest } from './closing.js';
import { dueDecisions, nextDueAt } from './due.js';
import { answerFollowUp } from './follow-up.js';
import { objectTo } from './objection.js';
import { postSummary } from './posting.js';
import { CALENDARS, type Calendars } from './procedures/calendars.js';
import { acknowledgeRequest } from './register.js';
import type { Request } from './request.js';
import type { RequestEvent } from './request.events.js';
import { takeStep } from './step.js';
import { openingAt } from './windows.js';
import { viewOf } from './view.js';

const at = (text: string) => text as Instant; // literals that are instants
const moment = (text: string, calendars: Calendars = CALENDARS) => ({ at: at(text), calendars });
const acknowledgedOn = (text: string, procedure: 'p2010' | 'current' = 'p2010'): Request =>
  given(requestIn('authenticated', draft({ procedure })), (request) =>
    takeStep(request, moment(text), (settled) => acknowledgeRequest(settled, actor, at(text))),
  );
const OPENED = '2025-12-29T15:00:00.000Z'; // a Monday; 1 January and a weekend are in between
const CLOSES = '2026-01-07T04:59:59.999Z'; // the end of Tuesday 6 January in New York
const AFTER = '2026-01-07T05:00:00.000Z';
const types = (events: readonly RequestEvent[]) => events.map(({ type }) => type.split('.')[1]);
const circulate = (request: Request) => circulateRequest(request, 'all', providers, actor, today);
const tick = (request: Request, when: string, calendars?: Calendars) =>
  given(request, (each) => dueDecisions(each, moment(when, calendars)));

describe('the windows of p2010', () => {
  const open = acknowledgedOn(OPENED);

  it('open with the acknowledgement, for circulation and posting apart, over New Year', () => {
    const window = { opensAt: OPENED, workingDays: 5, lastDay: '2026-01-06', closesAt: CLOSES, status: 'open' };
    expect(open.windows).toEqual({ circulation: window, posting: window });
    expect(acknowledgedOn(OPENED, 'current').windows).toBeUndefined();
  });

  it('keep circulation and posting waiting, and say until when', () => {
    const refusal = expect.objectContaining({ code: 'REQUEST.WINDOW_OPEN' });
    expect(() => circulate(open)).toThrow(refusal);
    expect(() => postSummary(open, actor)).toThrow(refusal);
    expect(() => circulate(open)).toThrow(
      expect.objectContaining({ params: { purpose: 'circulation', closesAt: CLOSES } }),
    );
  });

  it('close with no objection received, up to the last millisecond open', () => {
    expect(dueDecisions(open, moment(CLOSES))).toEqual([]);
    const closed = dueDecisions(open, moment(AFTER));
    expect(closed.map(({ data }) => data)).toMatchObject([
      { purpose: 'circulation', dueAt: CLOSES, outcome: 'no-objection-received', items: [] },
      { purpose: 'posting', dueAt: CLOSES, outcome: 'no-objection-received' },
    ]);
  });

  it('let silence circulate every item with a text for providers, and post only what has consent', () => {
    const closed = tick(open, AFTER);
    expect(circulate(closed)[0]?.data).toMatchObject({ items: [{ no: 1 }, { no: 2 }] });
    expect(postSummary(closed, actor)[0]?.data).toMatchObject({ items: [{ no: 1 }] });
  });

  it('leave out what the State objected to, of the one and not of the other', () => {
    const one = given(open, (each) => objectTo('circulation', each, { items: [1] }, actor));
    expect(circulate(tick(one, AFTER))[0]?.data).toMatchObject({ items: [{ no: 2 }] });
    expect(postSummary(tick(one, AFTER), actor)[0]?.data).toMatchObject({ items: [{ no: 1 }] });
    const all = tick(
      given(open, (each) => objectTo('posting', each, { items: 'all' }, actor)),
      AFTER,
    );
    expect(() => postSummary(all, actor)).toThrow('REQUEST.OBJECTED');
    expect(circulate(all)).toHaveLength(1);
    const nothing = given(open, (each) => objectTo('circulation', each, { items: 'all' }, actor));
    expect(() => circulate(tick(nothing, AFTER))).toThrow('REQUEST.OBJECTED');
    expect(types(dueDecisions(nothing, moment(AFTER)))).toEqual(Array(2).fill('objection-window-closed'));
    expect(dueDecisions(nothing, moment(AFTER))[0]?.data).toMatchObject({ outcome: 'objected', items: [1, 2] });
  });

  it('are counted by a calendar that there is', () =>
    expect(() =>
      openingAt('acknowledged', requestIn('authenticated', draft({ procedure: 'p2010' })), moment(OPENED, {})),
    ).toThrow('no calendar un-headquarters'));
});

describe('objecting', () => {
  const open = acknowledgedOn(OPENED);
  const object = (request: Request, receivedOn?: LocalDate) =>
    objectTo('circulation', request, { items: 'all', receivedOn }, actor);

  it('twice changes nothing, and to an item that is not there is refused', () => {
    const once = given(open, (each) => object(each));
    expect(object(once)).toEqual([]);
    expect(() => objectTo('posting', open, { items: [9] }, actor)).toThrow('REQUEST.ITEM_NOT_FOUND');
  });

  it('is refused without a window, and after it', () => {
    expect(() => object(acknowledgedOn(OPENED, 'current'))).toThrow('REQUEST.WINDOW_NOT_OPEN');
    expect(() => object(tick(open, AFTER))).toThrow('REQUEST.WINDOW_CLOSED');
  });

  it('on paper counts by the day on which it arrived, also when entered late', () => {
    const late = tick(open, '2026-01-09T15:00:00.000Z');
    expect(object(late, '2026-01-06' as LocalDate)).toHaveLength(1); // a day that exists
    expect(() => object(late, '2026-01-07' as LocalDate)).toThrow('REQUEST.WINDOW_CLOSED');
  });

  it('before a late tick is judged against the due time', () => {
    const step = (when: string) => takeStep(open, moment(when), (settled) => object(settled));
    expect(types(step(CLOSES))).toEqual(['objection-made']);
    expect(() => step(AFTER)).toThrow('REQUEST.WINDOW_CLOSED');
  });
});

describe('a clock that is late, wrong or moved', () => {
  const open = acknowledgedOn(OPENED);

  it('a week late decides in order, as of the due time, once', () => {
    const late = '2026-01-14T12:00:00.000Z';
    const events = dueDecisions(open, moment(late));
    expect(events.map(({ data }) => (data as { dueAt: string }).dueAt)).toEqual([CLOSES, CLOSES]);
    expect(dueDecisions(tick(open, late), moment(late))).toEqual([]);
  });

  it('takes the step of a command after what is due, in one go', () => {
    const step = takeStep(open, moment(AFTER), circulate);
    expect(types(step)).toEqual(['objection-window-closed', 'objection-window-closed', 'request-circulated']);
  });

  it('set back decides nothing again and opens nothing again', () => {
    const closed = tick(open, AFTER);
    expect(dueDecisions(closed, moment('2026-01-02T12:00:00.000Z'))).toEqual([]);
    expect(closed.windows?.circulation?.status).toBe('closed');
    expect(() => objectTo('circulation', closed, { items: 'all' }, actor)).toThrow('REQUEST.WINDOW_CLOSED');
  });

  it('moves open windows by a holiday that is announced, says so, and leaves closed ones', () => {
    const years = { ...UN_HEADQUARTERS.years, '2026': ['2026-01-05', ...(UN_HEADQUARTERS.years['2026'] ?? [])] };
    const calendars = { 'un-headquarters': { ...UN_HEADQUARTERS, years } };
    const moved = dueDecisions(open, moment('2026-01-02T12:00:00.000Z', calendars));
    expect(types(moved)).toEqual(['objection-window-moved', 'objection-window-moved']);
    expect(moved[0]?.data).toMatchObject({ from: CLOSES, lastDay: '2026-01-07' });
    const after = tick(open, '2026-01-02T12:00:00.000Z', calendars);
    expect(nextDueAt(after)).toBe('2026-01-08T04:59:59.999Z');
    expect(dueDecisions(after, moment(AFTER, calendars))).toEqual([]);
    expect(types(dueDecisions(open, moment(AFTER, calendars)))).not.toContain('objection-window-moved');
  });

  it('never ends a window earlier than the State was told', () => {
    const years = { ...UN_HEADQUARTERS.years, '2026': [] };
    const calendars = { 'un-headquarters': { ...UN_HEADQUARTERS, years } };
    expect(dueDecisions(open, moment('2026-01-02T12:00:00.000Z', calendars))).toEqual([]);
    expect(types(dueDecisions(open, moment(AFTER, calendars)))).toEqual(Array(2).fill('objection-window-closed'));
  });

  it('says when it has to look again, and never for a request without clocks', () => {
    expect(nextDueAt(open)).toBe(CLOSES);
    expect(nextDueAt(requestIn('acknowledged', draft({ procedure: 'not-recorded' })))).toBeUndefined();
    expect(nextDueAt(requestIn('draft'))).toBeUndefined();
  });
});

describe('the one-year letter', () => {
  const open = acknowledgedOn(OPENED, 'current');

  it('is due one year after the date of the request, at the start of the day in New York', () => {
    expect(nextDueAt(open)).toBe('2027-03-01T05:00:00.000Z'); // dated 1 March 2026
    const dated = requestIn('authenticated', draft({ dateOfRequest: '2024-02-29' as LocalDate }));
    const due = given(dated, (each) => acknowledgeRequest(each, actor, at('2024-05-01T12:00:00.000Z')));
    expect(nextDueAt(due)).toBe('2025-02-28T05:00:00.000Z');
  });

  it('waits for the next anniversary when the request took longer than a year', () => {
    const slow = given(requestIn('authenticated'), (each) =>
      acknowledgeRequest(each, actor, at('2027-06-01T12:00:00.000Z')),
    );
    expect(nextDueAt(slow)).toBe('2028-03-01T05:00:00.000Z');
  });

  it('is told to experts alone, once, as a draft for a person', () => {
    const late = instant(millis(at('2027-03-01T05:00:00.000Z')) + 9 * 86_400_000);
    const dated = given(requestIn('authenticated'), (each) => acknowledgeRequest(each, actor, at(OPENED)));
    const events = dueDecisions(dated, { at: late, calendars: CALENDARS });
    expect(events).toMatchObject([{ audience: { levels: ['experts'], parties: [] }, by: 'clock' }]);
    expect(
      dueDecisions(
        given(dated, () => events),
        { at: late, calendars: CALENDARS },
      ),
    ).toEqual([]);
  });
});

describe('asking again', () => {
  const open = given(requestIn('authenticated'), (each) => acknowledgeRequest(each, actor, at(OPENED)));
  const FIRST = '2027-03-01T05:00:00.000Z';
  const met = (request: Request) => answerFollowUp(request, 'met', actor);

  it('happens every year as long as an item is open, counted from the date of the request', () => {
    const asked = tick(open, FIRST);
    expect(nextDueAt(asked)).toBe('2028-03-01T05:00:00.000Z');
    const [again] = dueDecisions(asked, moment('2028-03-05T12:00:00.000Z'));
    expect(again).toMatchObject({ data: { dueAt: '2028-03-01T05:00:00.000Z', time: 2 }, audience: { parties: [] } });
    const leap = given(
      requestIn('authenticated', draft({ dateOfRequest: '2024-02-29' as LocalDate })), // a day that exists
      (each) => acknowledgeRequest(each, actor, at('2024-05-01T12:00:00.000Z')),
    );
    expect(nextDueAt(tick(leap, '2027-06-01T00:00:00.000Z'))).toBe('2028-02-29T05:00:00.000Z');
  });

  it('keeps what the State said before, and takes the same answer as a new one', () => {
    const again = tick(given(tick(open, FIRST), met), '2028-03-01T05:00:00.000Z');
    expect(again.followUp).toEqual({
      ...{ dueAt: '2028-03-01T05:00:00.000Z', time: 2, status: 'due', earlier: 'met' },
    });
    expect(viewOf(requestId, 1, again, 'party')).toMatchObject({ followUpAnswer: 'met' });
    const silent = given(again, (each) => answerFollowUp(each, 'no-reply', actor));
    expect(viewOf(requestId, 1, silent, 'party')).toMatchObject({ followUpAnswer: 'met' });
    expect(met(again)).toHaveLength(1);
    expect(met(given(again, met))).toEqual([]);
  });

  it('ends with the last item, and with the request; a memorandum alone is open until it is closed', () => {
    const asked = tick(open, FIRST);
    const one = given(asked, (each) => closeItem(each, 1, 'met', actor));
    expect(nextDueAt(one)).toBeDefined();
    expect(nextDueAt(given(one, (each) => closeItem(each, 2, 'met', actor)))).toBeUndefined();
    expect(nextDueAt(given(asked, (each) => closeRequest(each, 'met', actor)))).toBeUndefined();
    const memorandum = given(requestIn('authenticated', draft({ items: [] })), (each) =>
      acknowledgeRequest(each, actor, at(OPENED)),
    );
    expect(nextDueAt(tick(memorandum, FIRST))).toBe('2028-03-01T05:00:00.000Z');
  });

  it('after years without a clock catches up in order, each time once', () => {
    const late = moment('2029-06-01T12:00:00.000Z');
    const told = dueDecisions(open, late).map(({ data }) => (data as { dueAt: string }).dueAt.slice(0, 4));
    expect(told).toEqual(['2027', '2028', '2029']);
    expect(dueDecisions(tick(open, late.at), late)).toEqual([]);
  });

  it('does not happen under a version of the procedure that asks once', () => {
    expect(nextDueAt(tick({ ...open, procedureVersion: 1 }, FIRST))).toBeUndefined();
  });
});
