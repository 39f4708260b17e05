import { COVERAGE_REGIONS } from '@clearinghouse/contracts';
import type { Area, CoverageRegion, Instrument, LocalDate, UnGroup } from '@clearinghouse/contracts';
import { parentArea, regionCovers, subregionOf, unGroupOf } from '@clearinghouse/taxonomy';
import type { RegionVerdict, Subregion } from '@clearinghouse/taxonomy';
import { dayNumber } from './days.js';
import type { Adherence, Need } from './types.js';

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
  /** The latest fact of each instrument; of two of one day the one that comes later. */
  readonly adherence: ReadonlyMap<Instrument, Adherence>;
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
    adherence: need.adherence ? latestOf(need.adherence) : NOTHING,
  };
}

const NOTHING: ReadonlyMap<Instrument, Adherence> = new Map();

function latestOf(facts: readonly Adherence[]): ReadonlyMap<Instrument, Adherence> {
  const latest = new Map<Instrument, Adherence>();
  for (const fact of facts) {
    const known = latest.get(fact.instrument);
    if (!known || known.asOf <= fact.asOf) latest.set(fact.instrument, fact);
  }
  return latest;
}
