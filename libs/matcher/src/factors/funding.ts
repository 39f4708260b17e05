import type { Reason } from '@clearinghouse/contracts';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

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
    const fields = ['need.budgetUsd', 'programme.budgetCeilingUsd'];
    if (part === undefined) return { code: 'factor.funding-open', params: {}, fields };
    if (part === 1000) return { code: 'factor.funding-within', params: {}, fields };
    return { code: 'factor.funding-part', params: { percent: Math.floor(part / 10) }, fields };
  },
};
