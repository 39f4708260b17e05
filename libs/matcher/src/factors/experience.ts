import { fixedReason } from '../fixed-reason.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

const FIELDS: readonly string[] = ['need.requester', 'programme.experienceRegions'];
const STATED = fixedReason('factor.experience-stated', {}, FIELDS);
const OPEN = fixedReason('factor.experience-open', {}, FIELDS);

const stated = ({ regions }: PreparedNeed, { experienceRegions }: Offer): boolean =>
  experienceRegions.some((region) => regions.get(region) === 'in');

/** Experience in the requester's region as the provider states it. Weight 0 in the standard policy; feedback never enters. */
export const experience: FactorMeasure = {
  points: (prepared, offer) => (stated(prepared, offer) ? 1000 : NEUTRAL),
  reason: (_, __, ___, points) => (points === NEUTRAL ? OPEN : STATED),
};
