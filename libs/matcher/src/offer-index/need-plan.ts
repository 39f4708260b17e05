import { COVERAGE_REGIONS } from '@clearinghouse/contracts';
import { formMask, languageMask, regionMask } from '../compiled-offer.js';
import { weightsOf } from '../policy.js';
import type { PreparedNeed } from '../prepared-need.js';
import { deniedMask } from '../screen.js';
import { FACTORS } from '../types.js';
import type { FactorName, Policy } from '../types.js';
import { formTable, languageTable } from './choice-tables.js';
import type { ChoiceTable } from './choice-tables.js';
import { FIELD_SETS, TYPE_SETS } from './columns.js';
import { placeOfArea, placeOfField, placeOfType } from './fitting-sets.js';
import { placeCode } from './place-code.js';
import { AREA_MASKS, FIELD_TABLES, TYPE_MASKS } from './topic-tables.js';
import type { AreaMasks, TypeMask } from './topic-tables.js';

/** A need and a policy as masks and tables of points, so that a row is judged and scored without looking at its record. */
export interface NeedPlan {
  readonly prepared: PreparedNeed;
  readonly areaSet: number;
  readonly typeSet: number;
  readonly fieldSet: number;
  readonly area: AreaMasks;
  readonly types: readonly TypeMask[];
  readonly fields: Int32Array;
  readonly regions: { readonly holds: number; readonly world: number; readonly open: number; readonly known: number };
  readonly languages: ChoiceTable;
  readonly forms: ChoiceTable;
  readonly today: number;
  /** -Infinity and Infinity where not stated. */
  readonly from: number;
  readonly by: number;
  readonly timeStated: boolean;
  readonly place: number;
  readonly budget: number | undefined;
  /** Treaties and memberships that the record denies. */
  readonly denied: number;
  readonly weights: readonly number[];
  readonly weight: Readonly<Record<FactorName, number>>;
  readonly sum: number;
}

/** For a checked need (`checkNeed`). @throws CodedError POLICY.INVALID */
export function planNeed(prepared: PreparedNeed, policy: Policy): NeedPlan {
  const { need, today, from, by, subregion, group } = prepared;
  const weights = weightsOf(policy);
  const [area, type, field] = [placeOfArea(need.area), placeOfType(need.assistanceType), placeOfField(need.field)];
  return {
    prepared,
    areaSet: area,
    typeSet: TYPE_SETS + type,
    fieldSet: FIELD_SETS + field,
    area: of(AREA_MASKS, area),
    types: of(TYPE_MASKS, type),
    fields: of(FIELD_TABLES, field),
    regions: regionMasks(prepared),
    languages: languageTable(need.languages, languageMask),
    forms: formTable(need.forms, formMask),
    today,
    from: from ?? -Infinity,
    by: by ?? Infinity,
    timeStated: from !== undefined || by !== undefined,
    place: placeCode(subregion, group),
    budget: need.budgetUsd,
    denied: prepared.adherence.size > 0 ? deniedMask(prepared) : 0,
    weights,
    weight: Object.fromEntries(FACTORS.map((name, at) => [name, weights[at] ?? 0])) as NeedPlan['weight'], // all of FACTORS
    sum: weights.reduce((all, each) => all + each, 0),
  };
}

function of<T>(table: readonly T[], place: number): T {
  const entry = table[place];
  if (entry === undefined) throw new RangeError('a need that was not checked');
  return entry;
}

function regionMasks({ regions }: PreparedNeed): NeedPlan['regions'] {
  const having = (...verdicts: string[]) =>
    regionMask(COVERAGE_REGIONS.filter((each) => verdicts.includes(regions.get(each) ?? 'out')));
  const world = regionMask(['all', 'global']);
  return { holds: having('in') & ~world, world, open: having('in', 'unknown'), known: having('in') };
}
