import { type Instant, type LocalDate, plus } from '@clearinghouse/contracts';

const DAY_MS = 86_400_000;

/** The day `count` days after `day` (negative: before). */
export const daysAfter = (day: LocalDate, count: number): LocalDate =>
  plus(`${day}T00:00:00.000Z` as Instant, count * DAY_MS).slice(0, 10) as LocalDate; // an instant begins with its day
