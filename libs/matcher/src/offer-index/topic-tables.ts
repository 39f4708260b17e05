import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';
import { parentArea } from '@clearinghouse/taxonomy';
import { areaBits, fieldMask, typeMask } from '../compiled-offer.js';
import { coverageOfOutcome } from '../factors/coverage.js';
import { specificityOfOutcome } from '../factors/specificity.js';
import type { OutcomeCode } from '../outcomes.js';
import { relation } from '../rules/assistance-type.js';

/** Points of coverage in the low half, of specificity in the high half: sums of four outcomes add up side by side. */
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
export interface AreaMasks {
  readonly names: Bits;
  readonly wider: Bits;
  readonly part: Bits;
}

/** By the area needed. */
export const AREA_MASKS: readonly AreaMasks[] = AREAS.map((area) => {
  const parent = parentArea(area);
  return {
    names: areaBits([area]),
    wider: areaBits(parent ? [parent] : []),
    part: areaBits(AREAS.filter((each) => parentArea(each) === area)),
  };
});

const RELATIONS = ['type.names', 'type.narrower', 'type.substitute', 'type.wider', 'type.open'] as const;
export interface TypeMask {
  readonly mask: number;
  readonly points: number;
}

/** By the type needed: types on offer with their points, best first. */
export const TYPE_MASKS: readonly (readonly TypeMask[])[] = ASSISTANCE_TYPES.map((needed) =>
  RELATIONS.map((wanted) => ({
    mask: typeMask(ASSISTANCE_TYPES.filter((given) => relation(needed, given) === wanted)),
    points: topic(wanted),
  })).filter(({ mask }) => mask !== 0),
);

/** By the field needed: points of every set of fields on offer. Sets that are refused are never looked up. */
export const FIELD_TABLES: readonly Int32Array[] = FIELDS.map((needed) => {
  const wanted = fieldMask([needed]);
  const full = fieldMask(needed === 'cross' ? FIELDS.filter((each) => each !== 'cross') : ['cross']);
  return Int32Array.from({ length: 32 }, (_, given) => {
    if (given === 0) return topic('field.not-stated');
    if ((given & wanted) !== 0) return topic('field.names');
    return topic((given & full) === full ? 'field.cross' : 'field.part');
  });
});
