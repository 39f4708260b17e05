import { COVERAGE_REGIONS } from '@clearinghouse/contracts';
import type { Area, CoverageRegion, Instrument, LocalDate, PartyCode, Reason, UnGroup } from '@clearinghouse/contracts';
import { parentArea, regionCovers, subregionOf, unGroupOf } from '@clearinghouse/taxonomy';
import type { RegionVerdict, Subregion } from '@clearinghouse/taxonomy';
import { dayNumber } from './days.js';
import type { OutcomeCode } from './outcomes.js';
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
  /** Reasons that do not depend on the programme, once they have been said. */
  readonly said: Map<OutcomeCode, Reason>;
}

export function prepareNeed(need: Need, today: LocalDate): PreparedNeed {
  return {
    need,
    today: dayNumber(today),
    from: need.from ? dayNumber(need.from) : undefined,
    by: need.by ? dayNumber(need.by) : undefined,
    parentArea: parentArea(need.area),
    regions: regionsFor(need),
    subregion: subregionOf(need.requester),
    group: unGroupOf(need.requester),
    adherence: need.adherence ? latestOf(need.adherence) : NOTHING,
    said: new Map(),
  };
}

/** What the taxonomy decides for a party does not change; kept for as many as may ask again and again. */
const decided = new Map<PartyCode, ReadonlyMap<CoverageRegion, RegionVerdict>>();
const MOST_DECIDED = 2000;

function verdictsFor(party: PartyCode): ReadonlyMap<CoverageRegion, RegionVerdict> {
  const known = decided.get(party);
  if (known) return known;
  const fresh = new Map(COVERAGE_REGIONS.map((region) => [region, regionCovers(region, party)]));
  if (decided.size >= MOST_DECIDED) decided.clear();
  decided.set(party, fresh);
  return fresh;
}

/** Without a copy where the need says no more than the taxonomy. */
function regionsFor({ requester, requesterRegions }: Need): ReadonlyMap<CoverageRegion, RegionVerdict> {
  const verdicts = verdictsFor(requester);
  if (requesterRegions.every((region) => verdicts.get(region) === 'in')) return verdicts;
  const given = new Map(verdicts);
  for (const region of requesterRegions) given.set(region, 'in');
  return given;
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
