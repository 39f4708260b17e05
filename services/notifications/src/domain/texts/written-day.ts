import type { Instant, LocalDate } from '@clearinghouse/contracts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `13 May 2009`: a day that no reader takes for another. Of an instant: its day in UTC. */
export function writtenDay(at: LocalDate | Instant): string {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
