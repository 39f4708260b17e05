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

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The reverse of `dayNumber`, for days from the year 0 to 9999. */
export function dayText(day: number): string {
  const days = day + 719_468; // since 1 March of the year 0
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * ofYear + 2) / 153); // 0 is March
  const year = era * 400 + yearOfEra + (month < 10 ? 0 : 1);
  const dayOfMonth = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${two(month < 10 ? month + 3 : month - 9)}-${two(dayOfMonth)}`;
}
