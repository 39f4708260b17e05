import { COVERAGE_REGIONS } from '@clearinghouse/contracts';
import { formMask, languageMask, regionMask } from '../compiled-offer.js';
import { weightingOf } from '../policy.js';
import type { PreparedNeed } from '../prepared-need.js';
import { deniedMask } from '../rules/scope.js';
import type { FactorName, Policy } from '../types.js';
import { formTable, languageTable } from './choice-tables.js';
import type { ChoiceTable } from './choice-tables.js';
import * as at from './columns.js';
import { placeOfArea, placeOfField, placeOfType } from './fitting-sets.js';
import { placeCode } from './place-code.js';
import { regionTable } from './region-tables.js';
import type { RegionTable } from './region-tables.js';
import { AREA_MASKS, FIELD_TABLES, TYPE_TABLES } from './topic-tables.js';
import type { AreaMasks, TypeTables } from './topic-tables.js';

/** A need and a policy as masks and tables of points, so that a row is judged and scored without looking at its record. */
export interface NeedPlan {
  readonly prepared: PreparedNeed;
  readonly areaSet: number;
  readonly typeSet: number;
  readonly fieldSet: number;
  readonly area: AreaMasks;
  readonly types: TypeTables;
  readonly fields: Int32Array;
  readonly regions: RegionTable;
  /** Regions that are not out, and those that hold the requester. */
  readonly open: number;
  readonly known: number;
  /** Sets of which a row has to be in one: of places, of languages, of forms. Without any: whatever it states. */
  readonly within: readonly (readonly number[])[];
  readonly languages: ChoiceTable;
  readonly forms: ChoiceTable;
  readonly today: number;
  /** NO_FIRST_DAY and NO_LAST_DAY where not stated. */
  readonly from: number;
  readonly by: number;
  readonly timeStated: boolean;
  readonly place: number;
  /** NO_CEILING where not stated. */
  readonly budget: number;
  /** Treaties and memberships that the record denies. */
  readonly denied: number;
  readonly weights: readonly number[];
  readonly weight: Readonly<Record<FactorName, number>>;
  readonly sum: number;
  /** The most that timing, proximity, funding and experience can add to the sum of points and weights: looked at last. */
  readonly last: number;
}

/** For a checked need (`checkNeed`). @throws CodedError POLICY.INVALID */
export function planNeed(prepared: PreparedNeed, policy: Policy): NeedPlan {
  const { need, today, from, by, subregion, group } = prepared;
  const [area, type, field] = [placeOfArea(need.area), placeOfType(need.assistanceType), placeOfField(need.field)];
  const regions = regionMasks(prepared);
  const { weights, weight, sum } = weightingOf(policy);
  return {
    prepared,
    areaSet: area,
    typeSet: at.TYPE_SETS + type,
    fieldSet: at.FIELD_SETS + field,
    area: of(AREA_MASKS, area),
    types: of(TYPE_TABLES, type),
    fields: of(FIELD_TABLES, field),
    ...regions,
    regions: regionTable(regions.known, regions.open),
    within: [
      [at.NO_PLACE_SET, ...setsOf(regions.open, at.REGION_SETS)],
      need.languages.length > 0 ? [at.NO_LANGUAGE_SET, ...setsOf(languageMask(need.languages), at.LANGUAGE_SETS)] : [],
      need.forms.length > 0 ? [at.NO_FORM_SET, ...setsOf(formMask(need.forms), at.FORM_SETS)] : [],
    ],
    languages: languageTable(need.languages, languageMask),
    forms: formTable(need.forms, formMask),
    today,
    from: from ?? at.NO_FIRST_DAY,
    by: by ?? at.NO_LAST_DAY,
    timeStated: from !== undefined || by !== undefined,
    place: placeCode(subregion, group),
    budget: need.budgetUsd ?? at.NO_CEILING,
    denied: prepared.adherence.size > 0 ? deniedMask(prepared) : 0,
    weights,
    weight,
    sum,
    last: mostOf(prepared, weight),
  };
}

/** What is not known of the need gives 500 whatever the programme says. */
function mostOf({ need, from, by, group, subregion }: PreparedNeed, weight: NeedPlan['weight']): number {
  const when = (known: boolean) => (known ? 1000 : 500);
  return (
    weight.timing * when(from !== undefined || by !== undefined) +
    weight.proximity * when(group !== undefined || subregion !== undefined) +
    weight.funding * when(need.budgetUsd !== undefined) +
    weight.experience * 1000
  );
}

/** The sets of the codes of a mask. */
function setsOf(mask: number, first: number): number[] {
  const sets: number[] = [];
  for (let left = mask; left !== 0; left &= left - 1) sets.push(first + 31 - Math.clz32(left & -left));
  return sets;
}

function of<T>(table: readonly T[], place: number): T {
  const entry = table[place];
  if (entry === undefined) throw new RangeError('a need that was not checked');
  return entry;
}

function regionMasks({ regions }: PreparedNeed): Pick<NeedPlan, 'open' | 'known'> {
  const having = (...verdicts: string[]) =>
    regionMask(COVERAGE_REGIONS.filter((each) => verdicts.includes(regions.get(each) ?? 'out')));
  return { open: having('in', 'unknown'), known: having('in') };
}
