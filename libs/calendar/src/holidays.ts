import { CodedError, type LocalDate, isRealDay } from '@clearinghouse/contracts';

/**
 * Official holidays of one office, per year. A year that is not listed is unknown, not free of holidays.
 * Holidays that fall on a weekend are listed on the day on which the office is closed for them.
 */
export interface HolidayTable {
  readonly office: string;
  readonly zone: string;
  readonly provenance: string;
  readonly years: Readonly<Record<string, readonly string[]>>;
}

/** @throws CodedError CALENDAR.INVALID when a day does not exist, stands under another year, or is listed twice */
export function checkHolidays(table: HolidayTable): HolidayTable {
  for (const [year, days] of Object.entries(table.years)) {
    const wrong = days.find((day, at) => !isRealDay(day) || !day.startsWith(`${year}-`) || days.indexOf(day) !== at);
    if (wrong !== undefined) throw new CodedError('CALENDAR.INVALID', { office: table.office, year, day: wrong });
  }
  return table;
}

export const isHoliday = (table: HolidayTable, date: LocalDate): boolean =>
  table.years[date.slice(0, 4)]?.includes(date) ?? false;

export const knowsYear = (table: HolidayTable, date: LocalDate): boolean => table.years[date.slice(0, 4)] !== undefined;

/**
 * United Nations Headquarters, New York. General knowledge, from no source of this project: an installation checks the
 * list against the circular of the year and adds the years that it needs.
 */
export const UN_HEADQUARTERS: HolidayTable = checkHolidays({
  office: 'United Nations Headquarters',
  zone: 'America/New_York',
  provenance: 'general knowledge (M); to be checked against the official list of the year',
  years: {
    '2024': [
      '2024-01-01',
      '2024-02-19',
      '2024-03-29',
      '2024-04-10',
      '2024-05-27',
      '2024-06-17',
      '2024-07-04',
      '2024-09-02',
      '2024-11-28',
      '2024-12-25',
    ],
    '2025': [
      '2025-01-01',
      '2025-02-17',
      '2025-03-31',
      '2025-04-18',
      '2025-05-26',
      '2025-06-06',
      '2025-07-04',
      '2025-09-01',
      '2025-11-27',
      '2025-12-25',
    ],
    '2026': [
      '2026-01-01',
      '2026-02-16',
      '2026-03-20',
      '2026-04-03',
      '2026-05-25',
      '2026-05-27',
      '2026-07-03',
      '2026-09-07',
      '2026-11-26',
      '2026-12-25',
    ],
    // a projection: fixed rules, and forecasts for the holidays that follow the moon
    '2027': [
      '2027-01-01',
      '2027-02-15',
      '2027-03-10',
      '2027-03-26',
      '2027-05-17',
      '2027-05-31',
      '2027-07-05',
      '2027-09-06',
      '2027-11-25',
      '2027-12-24',
    ],
  },
});
