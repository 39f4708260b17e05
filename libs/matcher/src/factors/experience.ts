import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

const stated = ({ regions }: PreparedNeed, { experienceRegions }: Offer): boolean =>
  experienceRegions.some((region) => regions.get(region) === 'in');

/** Experience in the requester's region as the provider states it. Weight 0 in the standard policy; feedback never enters. */
export const experience: FactorMeasure = {
  points: (prepared, offer) => (stated(prepared, offer) ? 1000 : NEUTRAL),
  reason: (prepared, offer) => ({
    code: stated(prepared, offer) ? 'factor.experience-stated' : 'factor.experience-open',
    params: {},
    fields: ['need.requester', 'programme.experienceRegions'],
  }),
};
