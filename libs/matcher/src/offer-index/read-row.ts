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
import type { LocalDate, PartyCode, ProgrammeId } from '@clearinghouse/contracts';
import { dayText } from '../days.js';
import type { Offer } from '../types.js';
import * as at from './columns.js';
import type { Columns } from './columns.js';
import { readId } from './ids.js';
import type { Words } from './words.js';
import { PERIODS } from './write-row.js';

const coded = <T>(vocabulary: readonly T[], mask: number): T[] =>
  vocabulary.filter((_, place) => (mask & (1 << place)) !== 0);
const date = (day: number): LocalDate => dayText(day) as LocalDate; // a day number makes a day

/**
 * The programme of a row as far as the engine reads it: everything that rules, factors and their reasons depend on. Codes
 * come in the order of their vocabularies; texts (title, description, contact) are not in an index.
 */
export function readRow(columns: Columns, row: number, states: readonly PartyCode[], words: RowWords): Offer {
  const { values } = columns;
  const say = (place: number) => values[row * at.WIDTH + place] ?? 0;
  const [codes, places, lead, word] = [say(at.CODES_AT), say(at.PLACES_AT), say(at.LEAD_AT), say(at.WORD_AT)];
  const [first, last, ceiling] = [say(at.FIRST_DAY_AT), say(at.LAST_DAY_AT), say(at.CEILING_AT)];
  return {
    id: readId(columns, row) as ProgrammeId, // as it was written
    provider: words.providers.wordOf(say(at.PROVIDER_AT) >>> 8) as PartyCode, // likewise
    providerKind: PROVIDER_KINDS[word >>> 24] ?? 'state',
    title: '',
    areas: [0, 1, 2].flatMap((part) => coded(AREAS.slice(part * 30, part * 30 + 30), say(at.AREAS_AT + part))),
    fields: coded(FIELDS, (codes >>> at.FIELDS_AT) & 31),
    assistanceTypes: coded(ASSISTANCE_TYPES, codes & 0x1ffff),
    regions: coded(COVERAGE_REGIONS, places & at.REGION_BITS),
    states: [...states],
    languages: coded(LANGUAGES, (codes >>> at.LANGUAGES_AT) & 127),
    forms: coded(FORMS, codes >>> at.FORMS_AT),
    // no lead time and one of no days are the same to every rule that a stated time does not decide
    ...((places & at.TIME_STATED) !== 0 && { leadTimeDays: lead & 0xffff }),
    ...(first !== at.NO_FIRST_DAY && { availableFrom: date(first) }),
    ...(last !== at.NO_LAST_DAY && { validUntil: date(last) }),
    ...capacityOf(say(at.CAPACITY_AT), words.units.wordOf(word & 0xffffff)),
    ...(ceiling !== at.NO_CEILING && { budgetCeilingUsd: ceiling }),
    experienceRegions: coded(COVERAGE_REGIONS, (places >>> 16) & at.REGION_BITS),
    ...(say(at.CONDITIONS_AT) !== 0 && { requiresAdherence: coded(INSTRUMENTS, say(at.CONDITIONS_AT)) }),
    public: (places & at.PUBLIC) !== 0,
  };
}

export interface RowWords {
  readonly providers: Words;
  readonly units: Words;
}

function capacityOf(capacity: number, unit: string): Pick<Offer, 'capacity'> {
  const period = PERIODS[capacity >>> 24];
  return capacity === at.NO_CAPACITY || !period ? {} : { capacity: { amount: capacity & 0xffffff, unit, period } };
}
