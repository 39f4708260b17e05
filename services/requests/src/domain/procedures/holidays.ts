import { checkHolidays, type HolidayTable } from '@clearinghouse/calendar';
import type { CALENDARS_OF, Instant } from '@clearinghouse/contracts';
import { type Calendars, CALENDARS } from './calendars.js';

export type CalendarName = (typeof CALENDARS_OF)[number];

/** The holidays of one year, as somebody entered them. Later announcements replace earlier ones; none is taken away. */
export interface Announcement {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly days: readonly string[];
  readonly source: string;
  readonly announcedAt: Instant;
}

const inOrder = (announced: readonly Announcement[]): Announcement[] =>
  [...announced].sort((a, b) => (a.announcedAt < b.announcedAt ? -1 : 1));

/** The tables that come with the software, with the years that were announced since. @throws CALENDAR.INVALID */
export function calendarsWith(announced: readonly Announcement[]): Calendars {
  const merged = Object.entries(CALENDARS).map(([name, table]): [string, HolidayTable] => {
    const own = inOrder(announced.filter(({ calendar }) => calendar === name));
    const years = Object.fromEntries(own.map(({ year, days }) => [String(year), days]));
    return [name, checkHolidays({ ...table, years: { ...table.years, ...years } })];
  });
  return Object.fromEntries(merged);
}

/** Every year of one calendar with where it is from. */
export function yearsOf(calendar: CalendarName, announced: readonly Announcement[]) {
  const table = calendarsWith(announced)[calendar];
  const sources = new Map(
    inOrder(announced.filter((each) => each.calendar === calendar)).map(({ year, source }) => [String(year), source]),
  );
  return Object.entries(table?.years ?? {}).map(([year, days]) => ({
    ...{ calendar, year: Number(year), days: [...days] },
    source: sources.get(year) ?? table?.provenance ?? '',
  }));
}
