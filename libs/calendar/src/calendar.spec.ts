import { type Instant, type LocalDate, instant, millis } from '@clearinghouse/contracts';
import fc from 'fast-check';
import {
  type HolidayTable,
  UN_HEADQUARTERS,
  addWorkingDays,
  checkHolidays,
  endOfDay,
  isWorkingDay,
  localDateOf,
  openWindow,
  plusDays,
  plusMonths,
  recount,
  startOfDay,
} from './index.js';

const NEW_YORK = 'America/New_York';
const day = (text: string) => text as LocalDate; // a literal that is a day
const at = (text: string) => text as Instant; // a literal that is an instant

describe('the wall clock of New York', () => {
  it.each([
    ['2026-01-15', '2026-01-15T05:00:00.000Z', '2026-01-16T04:59:59.999Z'],
    ['2026-07-15', '2026-07-15T04:00:00.000Z', '2026-07-16T03:59:59.999Z'],
    ['2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.999Z'], // 23 hours
    ['2026-11-01', '2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.999Z'], // 25 hours
  ])('%s begins and ends at the right instants', (date, start, end) => {
    expect([startOfDay(day(date), NEW_YORK), endOfDay(day(date), NEW_YORK)]).toEqual([start, end]);
  });

  it('starts a day whose midnight does not exist when the clocks jump', () => {
    expect(startOfDay(day('2019-03-31'), 'Asia/Beirut')).toBe('2019-03-30T22:00:00.000Z');
  });

  it('puts every instant between the start and the end of its own day', () => {
    const zones = fc.constantFrom(NEW_YORK, 'Asia/Beirut', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC');
    const times = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(times, zones, (time, zone) => {
        const now = instant(time);
        const date = localDateOf(now, zone);
        return startOfDay(date, zone) <= now && now <= endOfDay(date, zone);
      }),
    );
  });
});

describe('working days at Headquarters', () => {
  it('skips weekends and holidays', () => {
    expect(addWorkingDays(UN_HEADQUARTERS, day('2025-12-22'), 5)).toBe('2025-12-30'); // 25 December does not count
    expect(addWorkingDays(UN_HEADQUARTERS, day('2025-12-29'), 5)).toBe('2026-01-06'); // nor does 1 January
  });

  it('says which year it does not know instead of guessing', () => {
    expect(() => addWorkingDays(UN_HEADQUARTERS, day('2027-12-30'), 5)).toThrow(
      expect.objectContaining({ code: 'CALENDAR.YEAR_UNKNOWN', params: { year: '2028' } }),
    );
  });

  it('refuses a table with a day that does not exist or stands under another year', () => {
    const table = (days: string[]): HolidayTable => ({ ...UN_HEADQUARTERS, years: { '2026': days } });
    for (const days of [['2026-02-30'], ['2025-12-25'], ['2026-12-25', '2026-12-25']])
      expect(() => checkHolidays(table(days))).toThrow('CALENDAR.INVALID');
  });

  it('counts exactly n working days between a day and the n-th after it', () => {
    const starts = fc.integer({ min: 0, max: 900 }).map((n) => plusDays(day('2024-01-01'), n));
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 40 }), (start, n) => {
        const end = addWorkingDays(UN_HEADQUARTERS, start, n);
        let counted = 0;
        for (let each = plusDays(start, 1); each <= end; each = plusDays(each, 1))
          if (isWorkingDay(UN_HEADQUARTERS, each)) counted += 1;
        return counted === n && (n === 0 || isWorkingDay(UN_HEADQUARTERS, end));
      }),
    );
  });
});

describe('a window of five working days', () => {
  const opened = at('2025-12-29T15:00:00.000Z');

  it('closes at the local end of its last day, over New Year', () => {
    expect(openWindow(UN_HEADQUARTERS, opened, 5)).toEqual({
      opensAt: opened,
      workingDays: 5,
      lastDay: '2026-01-06',
      closesAt: '2026-01-07T04:59:59.999Z',
    });
  });

  it('is as long in hours as daylight saving makes it', () => {
    const spring = openWindow(UN_HEADQUARTERS, at('2026-03-06T15:00:00.000Z'), 1);
    expect(spring.closesAt).toBe('2026-03-10T03:59:59.999Z');
  });

  it('counts from the day that New York sees, not from that of UTC', () => {
    const lateEvening = at('2026-01-13T03:30:00.000Z'); // still Monday 12 January in New York
    expect(openWindow(UN_HEADQUARTERS, lateEvening, 1).lastDay).toBe('2026-01-13');
  });

  it('moves when a holiday is added while it is open, and says so', () => {
    const window = openWindow(UN_HEADQUARTERS, opened, 5);
    const years = { ...UN_HEADQUARTERS.years, '2026': ['2026-01-05', ...(UN_HEADQUARTERS.years['2026'] ?? [])] };
    const changed = { ...UN_HEADQUARTERS, years };
    expect(recount(changed, window, opened)).toMatchObject({ moved: true, window: { lastDay: '2026-01-07' } });
    expect(recount(changed, window, instant(millis(window.closesAt) + 1))).toEqual({ window, moved: false });
    expect(recount(UN_HEADQUARTERS, window, opened)).toEqual({ window, moved: false });
  });
});

describe('months and years', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-11-30', 2, '2026-01-30'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => expect(plusMonths(day(date), months)).toBe(expected));
});
