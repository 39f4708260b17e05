import { subregionOf, unGroupOf } from '@clearinghouse/taxonomy';
import { fixedReason } from '../fixed-reason.js';
import type { PreparedNeed } from '../prepared-need.js';
import type { Offer } from '../types.js';
import type { FactorMeasure } from './factor.js';
import { NEUTRAL } from './factor.js';

type Nearness = 'subregion' | 'group' | 'open';
const POINTS: Readonly<Record<Nearness, number>> = { subregion: 1000, group: 750, open: NEUTRAL };

const reason = (near: Nearness) =>
  fixedReason(`factor.proximity-${near}`, {}, ['need.requester', 'programme.provider']);
const REASONS = { subregion: reason('subregion'), group: reason('group'), open: reason('open') };

/** A neighbour is a plus, distance is never a minus; organizations lie nowhere and are neutral. */
function nearness({ subregion, group }: PreparedNeed, { provider }: Offer): Nearness {
  if (subregion && subregionOf(provider) === subregion) return 'subregion';
  return group && unGroupOf(provider) === group ? 'group' : 'open';
}

export const proximity: FactorMeasure = {
  points: (prepared, offer) => POINTS[nearness(prepared, offer)],
  reason: (_, __, ___, points) =>
    points === POINTS.subregion ? REASONS.subregion : points === POINTS.group ? REASONS.group : REASONS.open,
};
