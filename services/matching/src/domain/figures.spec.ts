import { type Area, NeedItemIdSchema, plus } from '@clearinghouse/contracts';
import { figures, figuresOfList, type ListFigures } from './figures.js';
import { list, NOW, party } from './testing/given.js';

const HOUR_MS = 3_600_000;
const at = (hours: number) => plus(NOW, hours * HOUR_MS);
const item = (requester: string, no: number, more: Partial<ListFigures> = {}): ListFigures => ({
  ...{ itemId: NeedItemIdSchema.parse(`r-${requester}:${no}`), requester: party(requester), area: 'OP9' },
  ...{ openedAt: NOW, programmes: ['p-1'], ...more },
});
const later = at(240);
const on = (area: Area) => ({ areas: [area] });

describe('figures for the briefing', () => {
  it('are medians and counts, where three requesters stand behind them', () => {
    const lists = ['XAA', 'XAB', 'XAC'].map((each, n) => item(each, 1, { firstSuggestedAt: at(n + 1) }));
    expect(figures(lists, [on('OP9.dialogue'), on('OP10'), on('OP6'), on('OP6')], later)).toEqual({
      asOf: later,
      openItems: 3,
      timeToFirstSuggestion: { count: 3, medianHours: 2 },
      timeToFirstReply: { count: 'fewer than 3', medianHours: null },
      longestOpenDays: 10,
      areasWithoutProgrammes: [],
      programmesNotYetRequested: 3,
    });
  });
  it('of many items of two requesters are not shown: they would be theirs', () => {
    const lists = [1, 2, 3, 4].flatMap((no) => [item('XAA', no, { firstReplyAt: at(5) }), item('XAB', no)]);
    expect(figures(lists, [on('OP10'), on('OP9'), { areas: [] }], later)).toMatchObject({
      openItems: 'fewer than 3',
      timeToFirstReply: { count: 'fewer than 3', medianHours: null },
      longestOpenDays: null,
      programmesNotYetRequested: 'fewer than 3',
    });
  });
  it('name areas without programmes in the order of the codes, and no State anywhere', () => {
    const none = { programmes: [] };
    const lists = [
      ...['XAA', 'XAB', 'XAC'].map((each) => item(each, 1, { area: 'OP9', ...none })),
      item('XAD', 1, { area: 'OP10', ...none }),
    ];
    const shown = figures(lists, [], later);
    expect(shown.areasWithoutProgrammes).toEqual([
      { area: 'OP10', items: 'fewer than 3' },
      { area: 'OP9', items: 3 },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/XA|r-/);
  });
  it('are taken from lists, as far as they know their times', () => {
    expect(figuresOfList(list())).toEqual({
      ...{ itemId: 'r-1:1', requester: 'XAA', area: 'OP3d.licensing', openedAt: NOW, programmes: [] },
    });
    const whole = { ...list({ firstSuggestedAt: at(1), firstReplyAt: at(2) }), openedAt: undefined } as never; // of an older release
    expect(figuresOfList(whole)).toMatchObject({ firstSuggestedAt: at(1), firstReplyAt: at(2) });
    expect(figuresOfList(whole)).not.toHaveProperty('openedAt');
  });
});
