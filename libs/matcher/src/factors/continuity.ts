import type { Reason } from '@clearinghouse/contracts';
import { fixedReason } from '../fixed-reason.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

const FIELDS: readonly string[] = ['need.continuity', 'programme.provider'];
const OPEN = fixedReason('factor.continuity-open', {}, FIELDS);

const agreements = ({ need }: PreparedNeed, { provider }: Offer): string[] =>
  (need.continuity ?? []).flatMap((each) => (each.provider === provider ? [each.agreement] : []));

/** The provider works with the requester already: an agreement between them is on record. Having none is never a minus. */
export const continuity: FactorMeasure = {
  points: ({ need: { continuity: known } }, { provider }) =>
    known?.some((each) => each.provider === provider) ? 1000 : NEUTRAL,
  reason(prepared, offer, _, points): Reason {
    if (points === NEUTRAL) return OPEN;
    const found = [...new Set(agreements(prepared, offer))].sort();
    return { code: 'factor.continuity-agreed', params: { agreements: found }, fields: FIELDS.slice() };
  },
};
