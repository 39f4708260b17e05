import * as at from './columns.js';
import { AREA, REGION, TYPES_LOW, TYPE_NOT_STATED, TYPE_POINTS } from './topic-tables.js';
import type { NeedPlan } from './need-plan.js';
import type { AreaMasks, TypeTables } from './topic-tables.js';

const STATED = at.REGION_BITS | at.STATES_STATED;

/** What the requester has to do with the provider of a row, or with the programme (`NAMED`): found by name, not by column. */
export const OWN = 1;
export const NAMED = 2;
export const AGREED = 4;
export const WISHED = 8;

/**
 * What the sum of points and weights has to reach, before timing, proximity, funding and experience are known, for a score
 * of `least` to be possible.
 */
export const barOf = ({ sum, last }: NeedPlan, least: number): number => least * sum - last;

/**
 * The score of the row at `start` (row x WIDTH), which is in the sets of the plan's area, type and field; -1 when another
 * rule refuses it, or as soon as it is certain to stay below `bar`. Says exactly what the rules and factors say: tests hold
 * it equal to the plain engine.
 */
export function scoreRow(plan: NeedPlan, values: Int32Array, start: number, mark: number, bar: number): number {
  const codes = values[start + at.CODES_AT] ?? 0;
  const places = values[start + at.PLACES_AT] ?? 0;
  const language = plan.languages[(codes >>> at.LANGUAGES_AT) & 127] ?? 0;
  const form = plan.forms[codes >>> at.FORMS_AT] ?? 0;
  const named = (mark & NAMED) !== 0;
  const region = named ? REGION.named : (plan.regions[places & STATED] ?? 0);
  if ((region | language | form) < 0 || (places & at.NONE_FREE) !== 0 || (mark & OWN) !== 0) return -1;
  if (((values[start + at.CONDITIONS_AT] ?? 0) & plan.denied) !== 0) return -1;
  const topic =
    region +
    areaTopic(plan.area, values, start) +
    typeTopic(plan.types, codes & 0x1ffff) +
    (plan.fields[(codes >>> at.FIELDS_AT) & 31] ?? 0);
  const { weight } = plan;
  const known =
    weight.coverage * ((topic & 0xffff) >>> 2) +
    weight.specificity * (topic >>> 18) +
    weight.language * language +
    weight.form * form +
    weight.capacity * ((values[start + at.LEAD_AT] ?? 0) >>> 16) +
    weight.continuity * ((mark & AGREED) === 0 ? 500 : 1000) +
    weight.wishes * ((mark & WISHED) === 0 ? 500 : 1000);
  if (known < bar) return -1;
  const timing = timingPoints(plan, values, start, places);
  if (timing < 0) return -1;
  const experience = ((places >>> 16) & plan.known) === 0 ? 500 : 1000;
  const last =
    weight.timing * timing +
    weight.proximity * nearPoints(plan.place, values[start + at.PROVIDER_AT] ?? 0) +
    weight.funding * fundingPoints(plan.budget, values[start + at.CEILING_AT] ?? 0) +
    weight.experience * experience;
  return Math.floor((known + last) / plan.sum);
}

export function areaTopic({ names, wider, part }: AreaMasks, values: Int32Array, start: number): number {
  const a = values[start + at.AREAS_AT] ?? 0;
  const b = values[start + at.AREAS_AT + 1] ?? 0;
  const c = values[start + at.AREAS_AT + 2] ?? 0;
  if ((a | b | c) === 0) return AREA.notStated;
  if (((a & names[0]) | (b & names[1]) | (c & names[2])) !== 0) return AREA.names;
  if (((a & wider[0]) | (b & wider[1]) | (c & wider[2])) !== 0) return AREA.wider;
  return ((a & part[0]) | (b & part[1]) | (c & part[2])) === 0 ? 0 : AREA.part;
}

export function typeTopic({ low, high }: TypeTables, given: number): number {
  if (given === 0) return TYPE_NOT_STATED;
  const one = low[given & ((1 << TYPES_LOW) - 1)] ?? 0;
  const other = high[given >>> TYPES_LOW] ?? 0;
  return TYPE_POINTS[one < other ? one : other] ?? 0;
}

/** -1 where the time refuses; see `rules/time.ts` and `factors/timing.ts`. */
function timingPoints(plan: NeedPlan, values: Int32Array, row: number, places: number): number {
  const until = values[row + at.LAST_DAY_AT] ?? 0;
  const first = values[row + at.FIRST_DAY_AT] ?? 0;
  let start = plan.today + ((values[row + at.LEAD_AT] ?? 0) & 0xffff);
  if (first > start) start = first;
  if (plan.from > start) start = plan.from;
  if (until < plan.today || until < start || plan.by < start) return -1;
  if (!plan.timeStated || (places & at.TIME_STATED) === 0) return 500;
  const last = until < plan.by ? until : plan.by;
  if (last === at.NO_LAST_DAY) return 500;
  const days = last - start;
  return days >= 180 ? 1000 : 500 + Math.floor((days * 500) / 180);
}

/** Places by `placeCode`; see `factors/proximity.ts`. */
function nearPoints(place: number, provider: number): number {
  if (place >>> 3 !== 0 && (provider & 0xff) >>> 3 === place >>> 3) return 1000;
  return (place & 7) !== 0 && (provider & 7) === (place & 7) ? 750 : 500;
}

function fundingPoints(budget: number, ceiling: number): number {
  if (budget === at.NO_CEILING || ceiling === at.NO_CEILING) return 500;
  return ceiling >= budget ? 1000 : Math.floor((ceiling * 1000) / budget);
}
