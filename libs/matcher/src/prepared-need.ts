import { COVERAGE_REGIONS } from '@clearinghouse/contracts';
import type { Area, CoverageRegion, LocalDate, UnGroup } from '@clearinghouse/contracts';
import { parentArea, regionCovers, subregionOf, unGroupOf } from '@clearinghouse/taxonomy';
import type { RegionVerdict, Subregion } from '@clearinghouse/taxonomy';
import { dayNumber } from './days.js';
import type { Need } from './types.js';

/** A need with everything that does not depend on the programme worked out once. Days are numbers (`days.ts`). */
export interface PreparedNeed {
  readonly need: Need;
  readonly today: number;
  readonly from: number | undefined;
  readonly by: number | undefined;
  readonly parentArea: Area | undefined;
  /** `in` where the need says so, else what the taxonomy can decide. */
  readonly regions: ReadonlyMap<CoverageRegion, RegionVerdict>;
  /** Where the requester lies; undefined for an organization. */
  readonly subregion: Subregion | undefined;
  readonly group: UnGroup | undefined;
}

export function prepareNeed(need: Need, today: LocalDate): PreparedNeed {
  const verdict = (region: CoverageRegion): RegionVerdict =>
    need.requesterRegions.includes(region) ? 'in' : regionCovers(region, need.requester);
  return {
    need,
    today: dayNumber(today),
    from: need.from ? dayNumber(need.from) : undefined,
    by: need.by ? dayNumber(need.by) : undefined,
    parentArea: parentArea(need.area),
    regions: new Map(COVERAGE_REGIONS.map((region) => [region, verdict(region)])),
    subregion: subregionOf(need.requester),
    group: unGroupOf(need.requester),
  };
}
