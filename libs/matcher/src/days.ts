import type { LocalDate } from '@clearinghouse/contracts';

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};

/**
 * Days since 1970-01-01, without a Date object, because it runs several times for each pair.
 * Counts years from 1 March, so that the leap day is the last of its year.
 */
export function dayNumber(date: LocalDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(date, 8, 10) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

/** The reverse of `dayNumber`, for days up to the year 9999. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
