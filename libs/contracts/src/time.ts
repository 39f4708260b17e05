import { z } from 'zod';

/** A point in time: ISO 8601, UTC, milliseconds, `Z`. Compares correctly as text. */
export type Instant = string & { readonly __instant: true };

/** A calendar day without a place: `YYYY-MM-DD`. Compares correctly as text. */
export type LocalDate = string & { readonly __localDate: true };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Milliseconds since 1970 or a Date, as an Instant. @throws RangeError for a time outside the range of Date */
export function instant(time: number | Date): Instant {
  return new Date(time).toISOString() as Instant; // toISOString writes exactly the form above
}

/** Milliseconds since 1970. */
export const millis = (at: Instant): number => Date.parse(at);

/** `at` moved by `ms` milliseconds (negative: earlier). */
export const plus = (at: Instant, ms: number): Instant => instant(millis(at) + ms);

/** True for days that exist: 2024-02-29, not 2023-02-29. Years 1900 to 2199. */
export function isRealDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Date.parse takes 30 February for 2 March and 24:00 for the next day; a time that exists reads back the same. */
function isRealTime(text: string): boolean {
  const time = INSTANT.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

export const InstantSchema = z
  .string()
  .refine(isRealTime, 'not an instant (2026-01-31T12:00:00.000Z)')
  .transform((text) => text as Instant)
  .meta({ format: 'date-time' });

export const LocalDateSchema = z
  .string()
  .refine(isRealDay, 'not a day of the calendar (YYYY-MM-DD)')
  .transform((text) => text as LocalDate)
  .meta({ format: 'date' });
