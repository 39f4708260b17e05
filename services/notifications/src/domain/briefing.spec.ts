import { instant, type LocalDate, type Role } from '@clearinghouse/contracts';
import {
  type BriefingFact,
  countAgain,
  briefingId,
  draftBriefing,
  editBriefing,
  issueBriefing,
  periodOf,
  periodsEnded,
} from './briefing.js';
import { readableBriefing } from './readable-briefing.js';

const day = (text: string) => text as LocalDate; // a day that exists, in a spec
const AT = instant(Date.UTC(2026, 4, 1, 5));
const actor = { by: 'person-1', role: 'expert' };
const period = periodOf(day('2026-04-17'));
const many = (what: BriefingFact['what'], count: number): BriefingFact[] =>
  Array.from({ length: count }, () => ({ what, on: day('2026-04-17') }));
const draft = draftBriefing(period, [...many('acknowledged', 3), ...many('withdrawn', 2)], AT);
const sent = { on: day('2026-05-04'), reference: 'BR/3' };

describe('a period of two months', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-02-28'],
    ['2026-02-28', '2026-01-01', '2026-02-28'],
    ['2028-02-29', '2028-01-01', '2028-02-29'],
    ['2026-12-31', '2026-11-01', '2026-12-31'],
  ])('of %s is %s to %s', (of, from, until) => expect(periodOf(day(of))).toEqual({ from, until }));

  it('has ended when its last day is over in New York, and missed ones come in order', () => {
    const ended = (now: number) => periodsEnded(day('2026-01-20'), instant(now)).map(({ until }) => until);
    expect(ended(Date.UTC(2026, 2, 1, 4, 59))).toEqual([]);
    expect(ended(Date.UTC(2026, 2, 1, 5))).toEqual(['2026-02-28']);
    expect(ended(Date.UTC(2026, 6, 1, 12))).toEqual(['2026-02-28', '2026-04-30', '2026-06-30']);
  });

  it('names its briefing', () => expect(briefingId(period)).toBe('briefing-2026-04-30'));
});

describe('a briefing', () => {
  it('tells counts, and none that is so small that it points at one State', () => {
    expect(draft.text).toContain('1 March 2026 to 30 April 2026');
    expect(draft.text).toContain('Requests acknowledged: 3.');
    expect(draft.text).toContain('Requests withdrawn: fewer than 3.');
    expect(draft.text).toContain('Requests closed: none.');
  });

  it('is counted again while nobody has edited it', () => {
    const late = many('closed', 4);
    const [again, events] = countAgain(draft, late, AT);
    expect(again.text).toContain('Requests closed: 4.');
    expect(events).toHaveLength(1);
    expect(countAgain(again, late, AT)).toEqual([again, []]);
    const [edited] = editBriefing(draft, 'Another text', actor);
    expect(countAgain(edited, late, AT)).toEqual([edited, []]);
  });

  it('is edited while it is a draft, and stays as it was given', () => {
    const [edited] = editBriefing(draft, 'Another text', actor);
    const [issued, events] = issueBriefing(edited, sent, actor);
    expect(issued).toMatchObject({ state: 'issued', issued: sent, text: 'Another text' });
    expect(events).toEqual([{ type: 'briefing-issued', data: sent, ...actor }]);
    expect(() => editBriefing(issued, 'x', actor)).toThrow('BRIEFING.WRONG_STATE');
    expect(() => issueBriefing(issued, sent, actor)).toThrow('BRIEFING.WRONG_STATE');
  });

  it.each([
    ['chair', true],
    ['expert', true],
    ['committee-member', false],
    ['registrar', false],
  ] as const)('as a draft is read by the %s: %s', (role, reads) => {
    const caller = { subject: 's', role: role satisfies Role, party: null };
    const [issued] = issueBriefing(draft, sent, actor);
    expect(readableBriefing(briefingId(period), 1, draft, caller) !== undefined).toBe(reads);
    expect(readableBriefing(briefingId(period), 2, issued, caller)).toMatchObject({ state: 'issued' });
  });
});
