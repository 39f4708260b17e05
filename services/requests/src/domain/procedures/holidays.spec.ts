import { UN_HEADQUARTERS } from '@clearinghouse/calendar';
import type { Instant } from '@clearinghouse/contracts';
import { type Announcement, calendarsWith, yearsOf } from './holidays.js';

const announced = (year: number, days: string[], announcedAt: string): Announcement => ({
  ...{ calendar: 'un-headquarters', year, days, source: `announced ${announcedAt}` },
  announcedAt: announcedAt as Instant, // compared as text only
});
const years = (...list: Announcement[]) => calendarsWith(list)['un-headquarters']?.years ?? {};

describe('holidays that are announced', () => {
  it('replace those of their year and leave the others', () => {
    const after = years(announced(2026, ['2026-01-05'], '1'));
    expect(after['2026']).toEqual(['2026-01-05']);
    expect(after['2025']).toEqual(UN_HEADQUARTERS.years['2025']);
    expect(years()).toEqual(UN_HEADQUARTERS.years);
  });

  it('add years; of two for one year the later counts, in whatever order they are read', () => {
    const [first, second] = [announced(2028, ['2028-01-03'], '1'), announced(2028, ['2028-12-25'], '2')];
    expect(years(second, first)['2028']).toEqual(['2028-12-25']);
    expect(yearsOf('un-headquarters', [second, first]).at(-1)).toEqual({
      ...{ calendar: 'un-headquarters', year: 2028, days: ['2028-12-25'], source: 'announced 2' },
    });
  });

  it('of a calendar that nobody keeps are none', () => expect(yearsOf('moon' as never, [])).toEqual([])); // no name of a calendar

  it('say of the others where they are from', () =>
    expect(yearsOf('un-headquarters', [])[0]?.source).toContain('general knowledge'));
});
