import type { LocalDate } from '@clearinghouse/contracts';
import { type DemonstrationProgramme, demonstrationProgrammes } from './programmes.js';
import { type DemonstrationRequest, demonstrationRequests } from './requests.js';

/** A fictitious set: every party is a user-assigned code, every text is invented. */
export interface Demonstration {
  readonly programmes: readonly DemonstrationProgramme[];
  readonly requests: readonly DemonstrationRequest[];
}

export const DEMONSTRATION_SEED = 'clearinghouse-1';

/** Pure: the same seed and day give the same set. Dates lie around `today`. */
export const demonstration = (seed: string, today: LocalDate): Demonstration => ({
  programmes: demonstrationProgrammes(seed, today),
  requests: demonstrationRequests(seed, today),
});
