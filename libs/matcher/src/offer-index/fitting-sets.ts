import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';
import type { Area, AssistanceType, Field } from '@clearinghouse/contracts';
import { covers } from '@clearinghouse/taxonomy';
import { areaBits, fieldMask, typeMask } from '../compiled-offer.js';
import { relation } from '../rules/assistance-type.js';

/** What a programme may state to meet a need of that area (30 areas a number), type or field: the tables of the screen. */
export const FITTING_AREAS = AREAS.map((needed) =>
  areaBits(AREAS.filter((each) => covers(each, needed) || covers(needed, each))),
);
export const FITTING_TYPES = ASSISTANCE_TYPES.map((needed) =>
  typeMask(ASSISTANCE_TYPES.filter((each) => relation(needed, each) !== 'type.outside')),
);
export const FITTING_FIELDS = FIELDS.map((needed) => fieldMask(needed === 'cross' ? FIELDS : [needed, 'cross']));

const places = <T>(codes: readonly T[]): ReadonlyMap<T, number> => new Map(codes.map((code, at) => [code, at]));
const areaPlaces = places(AREAS);
const typePlaces = places(ASSISTANCE_TYPES);
const fieldPlaces = places(FIELDS);

/** Where a code stands in its vocabulary; -1 for one that is not in it. */
export const placeOfArea = (code: Area): number => areaPlaces.get(code) ?? -1;
export const placeOfType = (code: AssistanceType): number => typePlaces.get(code) ?? -1;
export const placeOfField = (code: Field): number => fieldPlaces.get(code) ?? -1;
