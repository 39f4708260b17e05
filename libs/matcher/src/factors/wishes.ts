import { fixedReason } from '../fixed-reason.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

const FIELDS: readonly string[] = ['need.wishes', 'programme.provider'];
const NAMED = fixedReason('factor.wishes-named', {}, FIELDS);
const OPEN = fixedReason('factor.wishes-open', {}, FIELDS);

const wished = ({ need }: PreparedNeed, { provider }: Offer): boolean => need.wishes?.includes(provider) ?? false;

/** The request names the provider, or the requester wished for it. Not to be named is never a minus. */
export const wishes: FactorMeasure = {
  points: (prepared, offer) => (wished(prepared, offer) ? 1000 : NEUTRAL),
  reason: (_, __, ___, points) => (points === NEUTRAL ? OPEN : NAMED),
};
