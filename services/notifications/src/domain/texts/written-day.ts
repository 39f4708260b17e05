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

/** A sentence whose days came as codes, with each of them written out. */
export const daysWrittenOut = (text: string): string =>
  text.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => writtenDay(day as LocalDate)); // of the form of a LocalDate by the pattern
