import {
  AREAS,
  ASSISTANCE_TYPES,
  COVERAGE_REGIONS,
  FIELDS,
  FORMS,
  INSTRUMENTS,
  LANGUAGES,
} from '@clearinghouse/contracts';
import type { Area, AssistanceType, CoverageRegion, Field, Form, Instrument, Language } from '@clearinghouse/contracts';
import { dayNumber } from './days.js';
import type { Offer } from './types.js';

type Masks<T> = (codes: readonly T[]) => number;

/** One bit per code of a vocabulary of at most 31. */
function masks<T>(vocabulary: readonly T[]): Masks<T> {
  const bits = new Map(vocabulary.map((code, at) => [code, 1 << at]));
  return (codes) => {
    let mask = 0;
    for (const code of codes) mask |= bits.get(code) ?? 0;
    return mask;
  };
}

/** There are more areas than bits in a number: three numbers of 30 areas each. */
const areaPlaces = new Map(AREAS.map((code, place) => [code, place]));
export const typeMask: Masks<AssistanceType> = masks(ASSISTANCE_TYPES);
export const fieldMask: Masks<Field> = masks(FIELDS);
export const regionMask: Masks<CoverageRegion> = masks(COVERAGE_REGIONS);
export const languageMask: Masks<Language> = masks(LANGUAGES);
export const formMask: Masks<Form> = masks(FORMS);
export const instrumentMask: Masks<Instrument> = masks(INSTRUMENTS);

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
  /** Treaties and memberships asked for. */
  readonly conditions: number;
}

/** The areas of a list, 30 to a number. */
export function areaBits(codes: readonly Area[]): [number, number, number] {
  const bits: [number, number, number] = [0, 0, 0];
  for (const code of codes) {
    const place = areaPlaces.get(code) ?? -1;
    if (place >= 60) bits[2] |= 1 << (place - 60);
    else if (place >= 30) bits[1] |= 1 << (place - 30);
    else if (place >= 0) bits[0] |= 1 << place;
  }
  return bits;
}

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
  conditions: offer.requiresAdherence ? instrumentMask(offer.requiresAdherence) : 0,
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
