import { z } from 'zod';

/** A period of a programme's capacity: a year (`2026`), a quarter (`2026-Q3`) or a month (`2026-07`). */
export const CapacityPeriodSchema = z
  .string()
  .regex(/^(19|20|21)\d\d(-Q[1-4]|-(0[1-9]|1[0-2]))?$/, 'not a period (2026, 2026-Q3 or 2026-07)')
  .transform((period) => period as CapacityPeriod);
export type CapacityPeriod = string & { readonly __capacityPeriod: true };

export type PeriodLength = 'month' | 'quarter' | 'year';

/** What kind of period the code names. */
export function lengthOf(period: CapacityPeriod): PeriodLength {
  if (period.length === 4) return 'year';
  return period.includes('Q') ? 'quarter' : 'month';
}
