import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';
import type { Area, AssistanceType, Field } from '@clearinghouse/contracts';
import { covers } from '@clearinghouse/taxonomy';
import { relation } from '../rules/assistance-type.js';
import * as at from './columns.js';

/** For each code that a programme may state, the sets of needs that it does not refuse, as 32 sets a word. */
const AREA_SETS = AREAS.map((given) =>
  words(
    AREAS.map((needed) => covers(given, needed) || covers(needed, given)),
    0,
  ),
);
const TYPE_SETS = ASSISTANCE_TYPES.map((given) =>
  words(
    ASSISTANCE_TYPES.map((needed) => relation(needed, given) !== 'type.outside'),
    at.TYPE_SETS,
  ),
);
const FIELD_SETS = FIELDS.map((given) =>
  words(
    FIELDS.map((needed) => needed === 'cross' || given === needed || given === 'cross'),
    at.FIELD_SETS,
  ),
);
const ALL_AREAS = words(
  AREAS.map(() => true),
  0,
);
const ALL_TYPES = words(
  ASSISTANCE_TYPES.map(() => true),
  at.TYPE_SETS,
);
const ALL_FIELDS = words(
  FIELDS.map(() => true),
  at.FIELD_SETS,
);

/** Room for the sets of one programme. */
const WORDS = Math.ceil(at.SETS / 32);

function words(fitting: readonly boolean[], first: number): Int32Array {
  const bits = new Int32Array(Math.ceil(at.SETS / 32));
  fitting.forEach((fits, place) => {
    const set = first + place;
    if (fits) bits[set >>> 5] = (bits[set >>> 5] ?? 0) | (1 << (set & 31));
  });
  return bits;
}

/** The sets that the programme written at `start` belongs to: see `columns.ts`. */
export function eachSetOf(values: Int32Array, start: number, visit: (set: number) => void): void {
  const sets = new Int32Array(WORDS);
  const a = values[start + at.AREAS_AT] ?? 0;
  const b = values[start + at.AREAS_AT + 1] ?? 0;
  const c = values[start + at.AREAS_AT + 2] ?? 0;
  const codes = values[start + at.CODES_AT] ?? 0;
  if ((a | b | c) === 0) add(sets, ALL_AREAS);
  addAll(sets, a, 0, AREA_SETS);
  addAll(sets, b, 30, AREA_SETS);
  addAll(sets, c, 60, AREA_SETS);
  const types = codes & 0x1ffff;
  if (types === 0) add(sets, ALL_TYPES);
  addAll(sets, types, 0, TYPE_SETS);
  const fields = (codes >>> at.FIELDS_AT) & 31;
  if (fields === 0) add(sets, ALL_FIELDS);
  addAll(sets, fields, 0, FIELD_SETS);
  addStated(sets, values[start + at.PLACES_AT] ?? 0, codes);
  for (let word = 0; word < WORDS; word += 1)
    for (let left = sets[word] ?? 0; left !== 0; left &= left - 1) visit((word << 5) + 31 - Math.clz32(left & -left));
}

function addStated(sets: Int32Array, places: number, codes: number): void {
  const languages = (codes >>> at.LANGUAGES_AT) & 127;
  const forms = codes >>> at.FORMS_AT;
  addEach(sets, places & at.REGION_BITS, at.REGION_SETS);
  addEach(sets, languages, at.LANGUAGE_SETS);
  addEach(sets, forms, at.FORM_SETS);
  if ((places & (at.REGION_BITS | at.STATES_STATED)) === 0) addOne(sets, at.NO_PLACE_SET);
  if (languages === 0) addOne(sets, at.NO_LANGUAGE_SET);
  if (forms === 0) addOne(sets, at.NO_FORM_SET);
}

function addEach(sets: Int32Array, bits: number, first: number): void {
  for (let left = bits; left !== 0; left &= left - 1) addOne(sets, first + 31 - Math.clz32(left & -left));
}

function addOne(sets: Int32Array, set: number): void {
  sets[set >>> 5] = (sets[set >>> 5] ?? 0) | (1 << (set & 31));
}

function addAll(sets: Int32Array, codes: number, first: number, of: readonly Int32Array[]): void {
  for (let left = codes; left !== 0; left &= left - 1) {
    const found = of[first + 31 - Math.clz32(left & -left)];
    if (found) add(sets, found);
  }
}

function add(sets: Int32Array, more: Int32Array): void {
  for (let word = 0; word < WORDS; word += 1) sets[word] = (sets[word] ?? 0) | (more[word] ?? 0);
}

const places = <T>(codes: readonly T[]): ReadonlyMap<T, number> => new Map(codes.map((code, place) => [code, place]));
const areaPlaces = places(AREAS);
const typePlaces = places(ASSISTANCE_TYPES);
const fieldPlaces = places(FIELDS);

/** Where a code stands in its vocabulary; -1 for one that is not in it. */
export const placeOfArea = (code: Area): number => areaPlaces.get(code) ?? -1;
export const placeOfType = (code: AssistanceType): number => typePlaces.get(code) ?? -1;
export const placeOfField = (code: Field): number => fieldPlaces.get(code) ?? -1;
