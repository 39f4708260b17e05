import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

const wished = ({ need }: PreparedNeed, { provider }: Offer): boolean => need.wishes?.includes(provider) ?? false;

/** The request names the provider, or the requester wished for it. Not to be named is never a minus. */
export const wishes: FactorMeasure = {
  points: (prepared, offer) => (wished(prepared, offer) ? 1000 : NEUTRAL),
  reason: (prepared, offer) => ({
    code: wished(prepared, offer) ? 'factor.wishes-named' : 'factor.wishes-open',
    params: {},
    fields: ['need.wishes', 'programme.provider'],
  }),
};
