import { type Instant, type LocalDate, instant, millis } from '@clearinghouse/contracts';

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** How far the clocks of `zone` are ahead of UTC at `time` (ms since 1970), in ms; New York: -4 h or -5 h. */
function offsetAt(time: number, zone: string): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

/** The calendar day that people in `zone` see on the wall at `at`. @throws RangeError for an unknown IANA zone */
export function localDateOf(at: Instant, zone: string): LocalDate {
  const time = millis(at);
  return new Date(time + offsetAt(time, zone)).toISOString().slice(0, 10) as LocalDate; // the first ten of an ISO instant
}

/** The first instant of `date` in `zone`: midnight, or where clocks jump over midnight the moment they jump to. */
export function startOfDay(date: LocalDate, zone: string): Instant {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  const candidates = [midnight - DAY_MS / 2, midnight + DAY_MS / 2].map((near) => midnight - offsetAt(near, zone));
  const fitting = candidates.filter((time) => localDateOf(instant(time), zone) === date);
  return instant(Math.min(...(fitting.length ? fitting : candidates)));
}

/** The last millisecond of `date` in `zone`. Days are 23, 24 or 25 hours long. */
export function endOfDay(date: LocalDate, zone: string): Instant {
  return instant(millis(startOfDay(plusDays(date, 1), zone)) - 1);
}

/** `date` moved by whole days; negative: earlier. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate; // as above
}

/** `date` moved by whole months; a day that the month does not have becomes its last: 31 January + 1 = 28 or 29 February. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10) as LocalDate; // as above
}
