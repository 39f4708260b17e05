import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';
import { parentArea } from '@clearinghouse/taxonomy';
import { areaBits, fieldMask } from '../compiled-offer.js';
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
/** How many types the first of two tables is for, so that neither is large. */
export const TYPES_LOW = 9;

/** Ranks of the best type on offer, by the types of the lower and of the upper half; the smaller rank counts. */
export interface TypeTables {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}
/** Points by rank, the last where no type fits. */
export const TYPE_POINTS: Int32Array = Int32Array.from([...RELATIONS.map(topic), 0]);

/** By the type needed. */
export const TYPE_TABLES: readonly TypeTables[] = ASSISTANCE_TYPES.map((needed) => {
  const ranks = ASSISTANCE_TYPES.map((given) => rankOf(relation(needed, given)));
  const table = (some: readonly number[]) =>
    Uint8Array.from({ length: 1 << some.length }, (_, types) =>
      Math.min(RELATIONS.length, ...some.filter((_, type) => (types & (1 << type)) !== 0)),
    );
  return { low: table(ranks.slice(0, TYPES_LOW)), high: table(ranks.slice(TYPES_LOW)) };
});

function rankOf(code: OutcomeCode): number {
  const rank = RELATIONS.findIndex((each) => each === code);
  return rank < 0 ? RELATIONS.length : rank;
}

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
