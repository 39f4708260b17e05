import { AREAS, PROVIDER_KINDS } from '@clearinghouse/contracts';
import type { CompiledOffer } from '../compiled-offer.js';
import { regionMask } from '../compiled-offer.js';
import { capacityPoints } from '../factors/capacity.js';
import type { Offer } from '../types.js';
import * as at from './columns.js';
import type { Columns } from './columns.js';
import { eachSetOf } from './fitting-sets.js';
import { placeOfParty } from './place-code.js';

/** What a row holds as numbers of words, and where its id lies; 0 where nobody asks. */
export interface RowNumbers {
  readonly provider: number;
  readonly unit: number;
  readonly idAt: number;
}
export const NO_NUMBERS: RowNumbers = { provider: 0, unit: 0, idAt: 0 };

/** Periods of capacity in the order of their numbers. */
export const PERIODS = ['month', 'quarter', 'year'] as const;

/** Writes a programme into a row whose bits are clear. */
export function writeRow(columns: Columns, row: number, offer: Offer, it: CompiledOffer, numbers: RowNumbers): void {
  const { values } = columns;
  const start = row * at.WIDTH;
  values[start + at.AREAS_AT] = it.areas[0];
  values[start + at.AREAS_AT + 1] = it.areas[1];
  values[start + at.AREAS_AT + 2] = it.areas[2];
  values[start + at.CODES_AT] =
    it.types | (it.fields << at.FIELDS_AT) | (it.languages << at.LANGUAGES_AT) | (it.forms << at.FORMS_AT);
  values[start + at.PLACES_AT] = it.regions | flags(offer, it) | (regionMask(offer.experienceRegions) << 16);
  values[start + at.LEAD_AT] = it.leadTime | (capacityPoints(offer) << 16);
  values[start + at.FIRST_DAY_AT] = Math.max(it.availableFrom, at.NO_FIRST_DAY);
  values[start + at.LAST_DAY_AT] = Math.min(it.validUntil, at.NO_LAST_DAY);
  values[start + at.CEILING_AT] = offer.budgetCeilingUsd ?? at.NO_CEILING;
  values[start + at.PROVIDER_AT] = placeOfParty(offer.provider) | (numbers.provider << 8);
  values[start + at.CONDITIONS_AT] = it.conditions;
  values[start + at.CAPACITY_AT] = offer.capacity
    ? offer.capacity.amount | (PERIODS.indexOf(offer.capacity.period) << 24)
    : at.NO_CAPACITY;
  values[start + at.WORD_AT] = numbers.unit | (PROVIDER_KINDS.indexOf(offer.providerKind) << 24);
  values[start + at.ID_AT] = numbers.idAt;
  values[start + at.ID_LENGTH_AT] = offer.id.length;
  eachSetOf(values, start, (set) => setBit(columns, set, row));
}

function flags(offer: Offer, { noneFree }: CompiledOffer): number {
  const timeStated = offer.validUntil ?? offer.availableFrom ?? offer.leadTimeDays;
  return (
    at.TAKEN |
    (offer.states.length > 0 ? at.STATES_STATED : 0) |
    (noneFree ? at.NONE_FREE : 0) |
    (timeStated === undefined ? 0 : at.TIME_STATED) |
    (offer.public ? at.PUBLIC : 0)
  );
}

function setBit({ rows, sets, summary }: Columns, set: number, row: number): void {
  const word = row >>> 5;
  const place = set * (rows >>> 5) + word;
  sets[place] = (sets[place] ?? 0) | (1 << (row & 31));
  if (set >= AREAS.length) return;
  const above = set * (rows >>> 10) + (word >>> 5);
  summary[above] = (summary[above] ?? 0) | (1 << (word & 31));
}

/** Takes a row out of every set, so that no question finds it again. */
export function clearRow({ rows, values, sets }: Columns, row: number): void {
  const words = rows >>> 5;
  eachSetOf(values, row * at.WIDTH, (set) => {
    const place = set * words + (row >>> 5);
    sets[place] = (sets[place] ?? 0) & ~(1 << (row & 31));
  });
  values[row * at.WIDTH + at.PLACES_AT] = 0;
}

export const isTaken = ({ values }: Columns, row: number): boolean =>
  ((values[row * at.WIDTH + at.PLACES_AT] ?? 0) & at.TAKEN) !== 0;
