import { COVERAGE_REGIONS } from '@clearinghouse/contracts';
import type { CoverageRegion, UnGroup } from '@clearinghouse/contracts';
import { subregionOf, unGroupOf } from './parties.js';
import { isIn } from './subregions.js';
import type { Subregion } from './subregions.js';

/** Whether a region as a provider words it holds a party. `unknown` where our data cannot decide: ask, never refuse. */
export type RegionVerdict = 'in' | 'out' | 'unknown';
type Rule = (group: UnGroup, subregion: Subregion) => RegionVerdict;

/** Two lists must agree; where UN group and M49 differ (Armenia, Türkiye, Australia ...), the provider has to say. */
const agree = (one: boolean, other: boolean): RegionVerdict => (one !== other ? 'unknown' : one ? 'in' : 'out');

/** No source says which States a coverage region holds: every line here is project design. */
const RULES: Readonly<Record<CoverageRegion, Rule>> = {
  all: () => 'in',
  global: () => 'in',
  africa: (group, subregion) => agree(group === 'African', isIn(subregion, 'africa')),
  americas: (_, subregion) => (isIn(subregion, 'americas') ? 'in' : 'out'),
  'latin-america-caribbean': (group, subregion) =>
    agree(group === 'GRULAC', isIn(subregion, 'americas') && subregion !== 'Northern America'),
  asia: (group, subregion) => (isIn(subregion, 'asia') ? agree(group === 'Asia-Pacific', true) : 'out'),
  'asia-pacific': (group, subregion) => agree(group === 'Asia-Pacific', isIn(subregion, 'asia', 'oceania')),
  'middle-east': (group, subregion) => middleEast(group, subregion),
  'osce-area': () => 'unknown',
  'coe-regions': () => 'unknown',
  'states-parties': () => 'unknown',
};

/** Neither list defines it: Western Asia of the Asia-Pacific Group is in, its neighbours are open, all others are out. */
function middleEast(group: UnGroup, subregion: Subregion): RegionVerdict {
  if (subregion === 'Western Asia') return group === 'Asia-Pacific' ? 'in' : 'unknown';
  return subregion === 'Northern Africa' || subregion === 'Southern Asia' ? 'unknown' : 'out';
}

/** Organizations, observers and unknown codes lie in no list: only the worldwide regions hold them for certain. */
export function regionCovers(region: CoverageRegion, party: string): RegionVerdict {
  const group = unGroupOf(party);
  const subregion = subregionOf(party);
  if (region === 'all' || region === 'global') return 'in';
  return group && subregion ? RULES[region](group, subregion) : 'unknown';
}

/** The regions that hold a party for certain, in the order of the vocabulary. */
export const regionsOf = (party: string): CoverageRegion[] =>
  COVERAGE_REGIONS.filter((region) => regionCovers(region, party) === 'in');
