import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS, FORMS, LANGUAGES } from '@clearinghouse/contracts';
import type { Area, AssistanceType, CoverageRegion, Field, Form, Language } from '@clearinghouse/contracts';
import { dayNumber } from './days.js';
import type { Offer } from './types.js';

type Masks<T> = (codes: readonly T[]) => number;

/** One bit per code of a vocabulary of at most 31. */
function masks<T>(vocabulary: readonly T[]): Masks<T> {
  const bits = new Map(vocabulary.map((code, at) => [code, 1 << at]));
  return (codes) => codes.reduce((mask, code) => mask | (bits.get(code) ?? 0), 0);
}

/** There are more areas than bits in a number: three numbers of 30 areas each. */
const areaMasks: readonly Masks<Area>[] = [0, 30, 60].map((from) => masks(AREAS.slice(from, from + 30)));
export const typeMask: Masks<AssistanceType> = masks(ASSISTANCE_TYPES);
export const fieldMask: Masks<Field> = masks(FIELDS);
export const regionMask: Masks<CoverageRegion> = masks(COVERAGE_REGIONS);
export const languageMask: Masks<Language> = masks(LANGUAGES);
export const formMask: Masks<Form> = masks(FORMS);

/** What the screen reads of a programme, as bits and day numbers. Lists that are not stated have no bit. */
export interface CompiledOffer {
  readonly areas: readonly [number, number, number];
  readonly types: number;
  readonly fields: number;
  readonly regions: number;
  readonly languages: number;
  readonly forms: number;
  readonly leadTime: number;
  /** -Infinity and Infinity where not stated. */
  readonly availableFrom: number;
  readonly validUntil: number;
  readonly noneFree: boolean;
}

/** The areas of a list, 30 to a number. */
export const areaBits = (codes: readonly Area[]): [number, number, number] => [
  areaMasks[0]?.(codes) ?? 0,
  areaMasks[1]?.(codes) ?? 0,
  areaMasks[2]?.(codes) ?? 0,
];

/** Without keeping it: for an index that stores the columns itself. */
export const compile = (offer: Offer): CompiledOffer => ({
  areas: areaBits(offer.areas),
  types: typeMask(offer.assistanceTypes),
  fields: fieldMask(offer.fields),
  regions: regionMask(offer.regions),
  languages: languageMask(offer.languages),
  forms: formMask(offer.forms),
  leadTime: offer.leadTimeDays ?? 0,
  availableFrom: offer.availableFrom ? dayNumber(offer.availableFrom) : -Infinity,
  validUntil: offer.validUntil ? dayNumber(offer.validUntil) : Infinity,
  noneFree: offer.capacity?.amount === 0,
});

const compiled = new WeakMap<Offer, CompiledOffer>();

/** Compiled once per object: an offer is never changed in place, a changed programme is a new object. */
export function compiledOf(offer: Offer): CompiledOffer {
  const known = compiled.get(offer);
  if (known) return known;
  const fresh = compile(offer);
  compiled.set(offer, fresh);
  return fresh;
}
