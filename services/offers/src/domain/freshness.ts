import type { LocalDate } from '@clearinghouse/contracts';
import { plusDays } from '@clearinghouse/calendar';
import type { OfferedProgramme } from './programme.js';

/** A year, like the reminders on record (domain reference, section 9). Experts see the mark; it enters no score. */
export const CONFIRMED_FOR_DAYS = 365;

/** The day since which a standing entry was not confirmed, when that is more than `days` ago. */
export function notConfirmedSince(
  { status, confirmedOn }: OfferedProgramme,
  today: LocalDate,
  days = CONFIRMED_FOR_DAYS,
): LocalDate | undefined {
  if (status === 'retired' || confirmedOn === undefined) return undefined;
  return plusDays(confirmedOn, days) < today ? confirmedOn : undefined;
}
