import * as at from './columns.js';
import type { Columns } from './columns.js';
import { AREA, REGION, TYPE_NOT_STATED } from './topic-tables.js';
import type { NeedPlan } from './need-plan.js';

/** What the requester has to do with the provider of a row, or with the programme (`NAMED`): found by name, not by column. */
export const OWN = 1;
export const NAMED = 2;
export const AGREED = 4;
export const WISHED = 8;

/**
 * The score of a row that is in the sets of the plan's area, type and field; -1 when another rule refuses it, or as soon as
 * it is certain to stay below `least`. Says exactly what the rules and factors say: tests hold it equal to the plain engine.
 */
export function scoreRow(plan: NeedPlan, { values }: Columns, row: number, mark: number, least: number): number {
  const start = row * at.WIDTH;
  const codes = values[start + at.CODES_AT] ?? 0;
  const language = plan.languages[(codes >>> at.LANGUAGES_AT) & 127] ?? 0;
  const form = plan.forms[codes >>> at.FORMS_AT] ?? 0;
  const region = regionTopic(plan, values[start + at.PLACES_AT] ?? 0, mark);
  if (region < 0 || language < 0 || form < 0 || (mark & OWN) !== 0) return -1;
  if (((values[start + at.CONDITIONS_AT] ?? 0) & plan.denied) !== 0) return -1;
  const topic = region + areaTopic(plan, values, start) + typeTopic(plan, codes) + fieldTopic(plan, codes);
  const { weight, sum } = plan;
  const named = weight.coverage * ((topic & 0xffff) >>> 2) + weight.specificity * (topic >>> 18);
  const capacity = (values[start + at.LEAD_AT] ?? 0) >>> 16;
  const tied = weight.continuity * (mark & AGREED ? 1000 : 500) + weight.wishes * (mark & WISHED ? 1000 : 500);
  const known = named + tied + weight.language * language + weight.form * form + weight.capacity * capacity;
  const open = weight.timing + weight.proximity + weight.funding + weight.experience;
  if (known + 1000 * open < least * sum) return -1;
  const timing = timingPoints(plan, values, start);
  if (timing < 0) return -1;
  return Math.floor((known + weight.timing * timing + otherPoints(plan, values, start)) / sum);
}

const fieldTopic = (plan: NeedPlan, codes: number): number => plan.fields[(codes >>> at.FIELDS_AT) & 31] ?? 0;

function areaTopic({ area: { names, wider, part } }: NeedPlan, values: Int32Array, start: number): number {
  const a = values[start + at.AREAS_AT] ?? 0;
  const b = values[start + at.AREAS_AT + 1] ?? 0;
  const c = values[start + at.AREAS_AT + 2] ?? 0;
  if ((a | b | c) === 0) return AREA.notStated;
  if (((a & names[0]) | (b & names[1]) | (c & names[2])) !== 0) return AREA.names;
  if (((a & wider[0]) | (b & wider[1]) | (c & wider[2])) !== 0) return AREA.wider;
  return ((a & part[0]) | (b & part[1]) | (c & part[2])) === 0 ? 0 : AREA.part;
}

function typeTopic({ types }: NeedPlan, codes: number): number {
  const given = codes & 0x1ffff;
  if (given === 0) return TYPE_NOT_STATED;
  for (const { mask, points } of types) if ((given & mask) !== 0) return points;
  return 0;
}

/** -1 where the region refuses or nothing is free. */
function regionTopic({ regions: { holds, world, open } }: NeedPlan, place: number, mark: number): number {
  if ((place & at.NONE_FREE) !== 0) return -1;
  if ((place & (at.REGION_BITS | at.STATES_STATED)) === 0) return REGION.notStated;
  if ((mark & NAMED) !== 0) return REGION.named;
  if ((place & holds) !== 0) return REGION.names;
  if ((place & world) !== 0) return REGION.worldwide;
  return (place & open) !== 0 ? REGION.open : -1;
}

/** -1 where the time refuses; see `rules/time.ts` and `factors/timing.ts`. */
function timingPoints(plan: NeedPlan, values: Int32Array, row: number): number {
  const until = values[row + at.LAST_DAY_AT] ?? 0;
  const ready = plan.today + ((values[row + at.LEAD_AT] ?? 0) & 0xffff);
  const start = Math.max(ready, values[row + at.FIRST_DAY_AT] ?? 0, plan.from);
  if (until < plan.today || until < start || plan.by < start) return -1;
  if (!plan.timeStated || ((values[row + at.PLACES_AT] ?? 0) & at.TIME_STATED) === 0) return 500;
  const last = Math.min(until, plan.by);
  return last === at.NO_LAST_DAY ? 500 : 500 + Math.floor((Math.min(last - start, 180) * 500) / 180);
}

function otherPoints(plan: NeedPlan, values: Int32Array, row: number): number {
  const { weight, place, budget, regions } = plan;
  const provider = values[row + at.PROVIDER_AT] ?? 0;
  const ceiling = values[row + at.CEILING_AT] ?? at.NO_CEILING;
  let near = 500;
  if ((place & 7) !== 0 && (provider & 7) === (place & 7)) near = 750;
  if (place >>> 3 !== 0 && (provider & 0xff) >>> 3 === place >>> 3) near = 1000;
  let funding = 500;
  if (budget !== undefined && ceiling !== at.NO_CEILING)
    funding = ceiling >= budget ? 1000 : Math.floor((ceiling * 1000) / budget);
  const experience = (((values[row + at.PLACES_AT] ?? 0) >>> 16) & regions.known) !== 0 ? 1000 : 500;
  return weight.proximity * near + weight.funding * funding + weight.experience * experience;
}
