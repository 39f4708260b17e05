import { AREAS } from '@clearinghouse/contracts';
import { compile, regionMask } from '../compiled-offer.js';
import type { CompiledOffer } from '../compiled-offer.js';
import { capacityPoints } from '../factors/capacity.js';
import type { Offer } from '../types.js';
import * as at from './columns.js';
import type { Columns } from './columns.js';
import { FITTING_AREAS, FITTING_FIELDS, FITTING_TYPES } from './fitting-sets.js';
import { placeOfParty } from './place-code.js';

/** Writes a programme into a row whose bits are clear. */
export function writeRow(columns: Columns, row: number, offer: Offer): void {
  const it = compile(offer);
  const { values } = columns;
  const start = row * at.WIDTH;
  values.set(it.areas, start + at.AREAS_AT);
  values[start + at.CODES_AT] =
    it.types | (it.fields << at.FIELDS_AT) | (it.languages << at.LANGUAGES_AT) | (it.forms << at.FORMS_AT);
  values[start + at.PLACES_AT] = it.regions | flags(offer, it) | (regionMask(offer.experienceRegions) << 16);
  values[start + at.LEAD_AT] = it.leadTime | (capacityPoints(offer) << 16);
  values[start + at.FIRST_DAY_AT] = Math.max(it.availableFrom, at.NO_FIRST_DAY);
  values[start + at.LAST_DAY_AT] = Math.min(it.validUntil, at.NO_LAST_DAY);
  values[start + at.CEILING_AT] = offer.budgetCeilingUsd ?? at.NO_CEILING;
  values[start + at.PROVIDER_AT] = placeOfParty(offer.provider);
  for (const set of setsOf(it)) setBit(columns, set, row);
}

function flags(offer: Offer, { noneFree }: CompiledOffer): number {
  const timeStated = offer.validUntil ?? offer.availableFrom ?? offer.leadTimeDays;
  return (
    (offer.states.length > 0 ? at.STATES_STATED : 0) |
    (noneFree ? at.NONE_FREE : 0) |
    (timeStated === undefined ? 0 : at.TIME_STATED)
  );
}

/** The sets that a programme belongs to: the needs' areas, types and fields that do not refuse it. */
export function setsOf({ areas: [a, b, c], types, fields }: CompiledOffer): number[] {
  const found: number[] = [];
  const open = (a | b | c) === 0;
  FITTING_AREAS.forEach(([low, middle, high], set) => {
    if (open || ((a & low) | (b & middle) | (c & high)) !== 0) found.push(set);
  });
  FITTING_TYPES.forEach((fitting, set) => {
    if (types === 0 || (types & fitting) !== 0) found.push(at.TYPE_SETS + set);
  });
  FITTING_FIELDS.forEach((fitting, set) => {
    if (fields === 0 || (fields & fitting) !== 0) found.push(at.FIELD_SETS + set);
  });
  return found;
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
export function clearRow({ rows, sets }: Columns, row: number): void {
  const words = rows >>> 5;
  for (let place = row >>> 5; place < sets.length; place += words)
    sets[place] = (sets[place] ?? 0) & ~(1 << (row & 31));
}
