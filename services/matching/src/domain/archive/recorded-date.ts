import type { RecordedRequest } from './archive-schemas.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2008` stays a year, `2011-04` becomes `April 2011`, `2004-10-28` becomes `28 October 2004`. */
function written(text: string): string {
  const [year, month, day] = text.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** A date in words, exactly as precise as the source; a period keeps the wording that says how it is known. */
export const recordedDate = (date: RecordedRequest['date']): string =>
  date.precision === 'day' ? written(date.value) : `${written(date.from)} to ${written(date.to)} (${date.text})`;
