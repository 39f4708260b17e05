import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS } from '@clearinghouse/contracts';
import type { FactorName, Policy } from '../types.js';
import { areaBits, fieldMask, formMask, languageMask, regionMask, typeMask } from '../compiled-offer.js';
import { NEUTRAL } from '../factors/factor.js';
import { coverageOfOutcome } from '../factors/coverage.js';
import { specificityOfOutcome } from '../factors/specificity.js';
import { weightsOf } from '../policy.js';
import type { PreparedNeed } from '../prepared-need.js';
import { relation } from '../rules/assistance-type.js';
import { parentArea } from '@clearinghouse/taxonomy';
import type { OutcomeCode } from '../outcomes.js';
import { FIELD_SETS, TYPE_SETS } from './columns.js';
import { placeOfArea, placeOfField, placeOfType } from './fitting-sets.js';
import { placeCode } from './place-code.js';

/** Coverage in the low half, specificity in the high half: the sums of four add up side by side. */
const topic = (code: OutcomeCode): number => coverageOfOutcome(code) | (specificityOfOutcome(code) << 16);
export const AREA = {
  names: topic('area.names'),
  wider: topic('area.wider'),
  part: topic('area.part'),
  notStated: topic('area.not-stated'),
};
export const REGION = {
  named: topic('region.state-named'),
  names: topic('region.names'),
  worldwide: topic('region.worldwide'),
  open: topic('region.to-be-confirmed'),
  notStated: topic('region.not-stated'),
};
export const TYPE_NOT_STATED = topic('type.not-stated');

type Bits = readonly [number, number, number];

/** A need and a policy as masks and tables of points, so that a row is judged and scored without looking at its record. */
export interface NeedPlan {
  readonly prepared: PreparedNeed;
  readonly areaSet: number;
  readonly typeSet: number;
  readonly fieldSet: number;
  readonly area: { readonly names: Bits; readonly wider: Bits; readonly part: Bits };
  /** Masks of types with their topic points, best first. */
  readonly types: readonly { readonly mask: number; readonly points: number }[];
  readonly fields: Int32Array;
  readonly regions: { readonly holds: number; readonly world: number; readonly open: number; readonly known: number };
  /** Points by the mask of what is on offer; -1: nothing shared. */
  readonly languages: Int16Array;
  readonly forms: Int16Array;
  readonly today: number;
  /** -Infinity and Infinity where not stated. */
  readonly from: number;
  readonly by: number;
  readonly timeStated: boolean;
  readonly place: number;
  readonly budget: number | undefined;
  readonly weights: readonly number[];
  readonly weight: Readonly<Record<FactorName, number>>;
  readonly sum: number;
}

/** @throws CodedError POLICY.INVALID */
export function planNeed(prepared: PreparedNeed, policy: Policy): NeedPlan {
  const { need, today, from, by, subregion, group } = prepared;
  const weights = weightsOf(policy);
  return {
    prepared,
    areaSet: placeOfArea(need.area),
    typeSet: TYPE_SETS + placeOfType(need.assistanceType),
    fieldSet: FIELD_SETS + placeOfField(need.field),
    area: areaMasks(prepared),
    types: typeMasks(prepared),
    fields: fieldTable(prepared),
    regions: regionMasks(prepared),
    languages: choiceTable(
      need.languages.map((each) => languageMask([each])),
      128,
    ),
    forms: choiceTable(
      need.forms.map((each) => formMask([each])),
      8,
    ),
    today,
    from: from ?? -Infinity,
    by: by ?? Infinity,
    timeStated: from !== undefined || by !== undefined,
    place: placeCode(subregion, group),
    budget: need.budgetUsd,
    weights,
    weight: policy.weights,
    sum: weights.reduce((all, each) => all + each, 0),
  };
}

const areaMasks = ({ need: { area }, parentArea: parent }: PreparedNeed): NeedPlan['area'] => ({
  names: areaBits([area]),
  wider: areaBits(parent ? [parent] : []),
  part: areaBits(AREAS.filter((each) => parentArea(each) === area)),
});

const RELATIONS = ['type.names', 'type.narrower', 'type.substitute', 'type.wider', 'type.open'] as const;
const typeMasks = ({ need }: PreparedNeed): NeedPlan['types'] =>
  RELATIONS.map((wanted) => ({
    mask: typeMask(ASSISTANCE_TYPES.filter((given) => relation(need.assistanceType, given) === wanted)),
    points: topic(wanted),
  })).filter(({ mask }) => mask !== 0);

/** Of every set of fields; sets that are refused are not asked for. */
function fieldTable({ need }: PreparedNeed): Int32Array {
  const wanted = fieldMask([need.field]);
  const full = need.field === 'cross' ? fieldMask(FIELDS.filter((each) => each !== 'cross')) : fieldMask(['cross']);
  return Int32Array.from({ length: 32 }, (_, given) => {
    if (given === 0) return topic('field.not-stated');
    if (given & wanted) return topic('field.names');
    return topic((given & full) === full ? 'field.cross' : 'field.part');
  });
}

function regionMasks({ regions }: PreparedNeed): NeedPlan['regions'] {
  const having = (...verdicts: string[]) =>
    regionMask(COVERAGE_REGIONS.filter((each) => verdicts.includes(regions.get(each) ?? 'out')));
  const world = regionMask(['all', 'global']);
  return { holds: having('in') & ~world, world, open: having('in', 'unknown'), known: having('in') };
}

/** As `factors/choices.ts`: how many of those wanted are on offer. */
const choiceTable = (wanted: readonly number[], size: number): Int16Array =>
  Int16Array.from({ length: size }, (_, given) => {
    if (given === 0 || wanted.length === 0) return NEUTRAL;
    const shared = wanted.filter((each) => (each & given) !== 0).length;
    return shared === 0 ? -1 : NEUTRAL + Math.floor((shared * NEUTRAL) / wanted.length);
  });
