import type { Reason } from '@clearinghouse/contracts';
import { fixedReason, reasonsBy } from '../fixed-reason.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

const FIELDS: readonly string[] = ['need.budgetUsd', 'programme.budgetCeilingUsd'];
const OPEN = fixedReason('factor.funding-open', {}, FIELDS);
const WITHIN = fixedReason('factor.funding-within', {}, FIELDS);
const partOf = reasonsBy(100, (percent) => fixedReason('factor.funding-part', { percent }, FIELDS));

/** How much of the known budget lies under the programme's ceiling, 0..1000; undefined where either is not stated. */
function share({ need }: PreparedNeed, { budgetCeilingUsd: ceiling }: Offer): number | undefined {
  if (need.budgetUsd === undefined || ceiling === undefined) return undefined;
  return ceiling >= need.budgetUsd ? 1000 : Math.floor((ceiling * 1000) / need.budgetUsd);
}

/** A ceiling below the budget lowers the figure and never refuses: partners may share the cost. */
export const funding: FactorMeasure = {
  points: (prepared, offer) => share(prepared, offer) ?? NEUTRAL,
  reason(prepared, offer): Reason {
    const part = share(prepared, offer);
    if (part === undefined) return OPEN;
    return part === 1000 ? WITHIN : partOf(Math.floor(part / 10));
  },
};
