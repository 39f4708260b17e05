import { CodedError, type Instant, type LocalDate } from '@clearinghouse/contracts';
import { type HolidayTable, isHoliday, knowsYear } from './holidays.js';
import { endOfDay, localDateOf, plusDays } from './time-zone.js';

/** Saturday and Sunday. */
const isWeekend = (date: LocalDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00.000Z`).getUTCDay());

export const isWorkingDay = (table: HolidayTable, date: LocalDate): boolean =>
  !isWeekend(date) && !isHoliday(table, date);

/**
 * The n-th working day after `date`; `date` itself is not counted. n = 0 gives `date`.
 * @throws CodedError CALENDAR.YEAR_UNKNOWN when the count runs into a year whose holidays are not in the table
 */
export function addWorkingDays(table: HolidayTable, date: LocalDate, n: number): LocalDate {
  let day = date;
  for (let counted = 0; counted < n;) {
    day = plusDays(day, 1);
    if (!knowsYear(table, day)) throw new CodedError('CALENDAR.YEAR_UNKNOWN', { year: day.slice(0, 4) });
    if (isWorkingDay(table, day)) counted += 1;
  }
  return day;
}

/** A span in which a State may object. It is open while `now <= closesAt`. */
export interface WorkingWindow {
  readonly opensAt: Instant;
  readonly workingDays: number;
  readonly lastDay: LocalDate;
  /** The last millisecond of `lastDay` in the office's time zone. */
  readonly closesAt: Instant;
}

/**
 * A window of `workingDays` that starts at `opensAt`: the day of opening is not counted, the last day counts whole.
 * Five working days (domain.md section 4, S6) opened on a Monday close at the end of the next Monday.
 */
export function openWindow(table: HolidayTable, opensAt: Instant, workingDays: number): WorkingWindow {
  const lastDay = addWorkingDays(table, localDateOf(opensAt, table.zone), workingDays);
  return { opensAt, workingDays, lastDay, closesAt: endOfDay(lastDay, table.zone) };
}

/**
 * The same window under a changed table of holidays. A window that has closed by `now` stays as it was: the past is not
 * rewritten. `moved` says whether its end is another one, so that whoever waits can be told.
 */
export function recount(
  table: HolidayTable,
  window: WorkingWindow,
  now: Instant,
): { readonly window: WorkingWindow; readonly moved: boolean } {
  if (now > window.closesAt) return { window, moved: false };
  const counted = openWindow(table, window.opensAt, window.workingDays);
  return { window: counted, moved: counted.closesAt !== window.closesAt };
}
