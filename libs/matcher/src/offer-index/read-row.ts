import {
  AREAS,
  ASSISTANCE_TYPES,
  COVERAGE_REGIONS,
  FIELDS,
  FORMS,
  INSTRUMENTS,
  LANGUAGES,
  PROVIDER_KINDS,
} from '@clearinghouse/contracts';
import type { Area, LocalDate, PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import { dayText } from '../days.js';
import type { Offer } from '../types.js';
import * as at from './columns.js';
import type { Columns } from './columns.js';
import type { Words } from './words.js';
import { PERIODS } from './write-row.js';

/** The codes of a mask, in the order of the vocabulary. */
function coded<T>(vocabulary: readonly T[], mask: number, into: T[] = [], first = 0): T[] {
  for (let left = mask; left !== 0; left &= left - 1) {
    const code = vocabulary[first + 31 - Math.clz32(left & -left)];
    if (code !== undefined) into.push(code);
  }
  return into;
}

/** For small vocabularies: one frozen list a mask, shared by all programmes that state the same. */
function lists<T>(vocabulary: readonly T[]): (mask: number) => T[] {
  const made: (T[] | undefined)[] = [];
  return (mask) => {
    const known = made[mask];
    if (known) return known;
    const fresh = coded(vocabulary, mask);
    Object.freeze(fresh);
    made[mask] = fresh;
    return fresh;
  };
}
const fieldsOf = lists(FIELDS);
const languagesOf = lists(LANGUAGES);
const formsOf = lists(FORMS);
const regionsOf = lists(COVERAGE_REGIONS);

const date = (day: number): LocalDate => dayText(day) as LocalDate; // a day number makes a day

export interface RowWords {
  readonly providers: Words;
  readonly units: Words;
}

/**
 * The programme of a row as far as the engine reads it: everything that rules, factors and their reasons depend on, without
 * touching the record. Lists come in the order of their vocabularies; texts (title, description, contact) are not in an index.
 */
export function readRow(
  { values }: Columns,
  row: number,
  id: ProgrammeId,
  states: PartyCode[],
  { providers, units }: RowWords,
): Offer {
  const start = row * at.WIDTH;
  const codes = values[start + at.CODES_AT] ?? 0;
  const places = values[start + at.PLACES_AT] ?? 0;
  const word = values[start + at.WORD_AT] ?? 0;
  const first = values[start + at.FIRST_DAY_AT] ?? 0;
  const last = values[start + at.LAST_DAY_AT] ?? 0;
  const ceiling = values[start + at.CEILING_AT] ?? 0;
  const conditions = values[start + at.CONDITIONS_AT] ?? 0;
  return {
    id,
    provider: providers.wordOf((values[start + at.PROVIDER_AT] ?? 0) >>> 8) as PartyCode, // as it was written
    providerKind: PROVIDER_KINDS[word >>> 24] ?? 'state',
    title: '',
    areas: areasOf(values, start),
    fields: fieldsOf((codes >>> at.FIELDS_AT) & 31),
    assistanceTypes: coded(ASSISTANCE_TYPES, codes & 0x1ffff),
    regions: regionsOf(places & at.REGION_BITS),
    states,
    languages: languagesOf((codes >>> at.LANGUAGES_AT) & 127),
    forms: formsOf(codes >>> at.FORMS_AT),
    // no lead time and one of no days are the same to every rule that a stated time does not decide
    leadTimeDays: (places & at.TIME_STATED) === 0 ? undefined : (values[start + at.LEAD_AT] ?? 0) & 0xffff,
    availableFrom: first === at.NO_FIRST_DAY ? undefined : date(first),
    validUntil: last === at.NO_LAST_DAY ? undefined : date(last),
    capacity: capacityOf(values[start + at.CAPACITY_AT] ?? 0, units.wordOf(word & 0xffffff)),
    budgetCeilingUsd: ceiling === at.NO_CEILING ? undefined : ceiling,
    experienceRegions: regionsOf((places >>> 16) & at.REGION_BITS),
    requiresAdherence: conditions === 0 ? undefined : coded(INSTRUMENTS, conditions),
    public: (places & at.PUBLIC) !== 0,
  };
}

function areasOf(values: Int32Array, start: number): Area[] {
  const areas: Area[] = [];
  for (let part = 0; part < 3; part += 1) coded(AREAS, values[start + at.AREAS_AT + part] ?? 0, areas, part * 30);
  return areas;
}

function capacityOf(capacity: number, unit: string): Offer['capacity'] {
  const period = PERIODS[capacity >>> 24];
  return capacity === at.NO_CAPACITY || !period ? undefined : { amount: capacity & 0xffffff, unit, period };
}
