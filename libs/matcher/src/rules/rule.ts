import type { Reason } from '@clearinghouse/contracts';
import type { OutcomeCode } from '../outcomes.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';

export type Params = Reason['params'];

export const NO_PARAMS: Params = Object.freeze({});

/**
 * One hard rule. `judge` runs for every pair and allocates nothing; `params` runs only for the few pairs that are shown.
 * `judge` answers null when there is nothing to say.
 */
export interface Rule {
  judge(prepared: PreparedNeed, offer: Offer): OutcomeCode | null;
  params(prepared: PreparedNeed, offer: Offer, code: OutcomeCode): Params;
}
