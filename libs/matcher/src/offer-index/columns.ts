import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS, FORMS, LANGUAGES } from '@clearinghouse/contracts';

/** Rows come in whole words of whole summary words, so that no bitset ends in the middle of one. */
export const ROWS_PER_BLOCK = 1024;

/** Bitsets: for each area, type and field that a need may have, the rows that are not refused by it. */
export const TYPE_SETS = AREAS.length;
export const FIELD_SETS = TYPE_SETS + ASSISTANCE_TYPES.length;
/** For each region, language and form, the rows that state it; then those that state no place, no language, no form. */
export const REGION_SETS = FIELD_SETS + FIELDS.length;
export const LANGUAGE_SETS = REGION_SETS + COVERAGE_REGIONS.length;
export const FORM_SETS = LANGUAGE_SETS + LANGUAGES.length;
export const NO_PLACE_SET = FORM_SETS + FORMS.length;
export const NO_LANGUAGE_SET = NO_PLACE_SET + 1;
export const NO_FORM_SET = NO_LANGUAGE_SET + 1;
export const SETS = NO_FORM_SET + 1;

/** Places: eleven bits of regions, then these. */
export const REGION_BITS = 0x7ff;
export const STATES_STATED = 1 << 11;
export const NONE_FREE = 1 << 12;
export const TIME_STATED = 1 << 13;
export const TAKEN = 1 << 14;
export const PUBLIC = 1 << 15;

/** Codes: types, fields, languages and forms from the lowest bit up; together exactly 32. */
export const FIELDS_AT = 17;
export const LANGUAGES_AT = 22;
export const FORMS_AT = 29;

/** Not stated, in a column of days, of money and of capacity. */
export const NO_FIRST_DAY = -0x80000000;
export const NO_LAST_DAY = 0x7fffffff;
export const NO_CEILING = -1;
export const NO_CAPACITY = -1;

/**
 * What each number of a row says. A row is sixteen numbers side by side, because a question looks at few rows and at most of
 * what they say: one line of the processor's cache a row instead of one for each column.
 */
export const WIDTH = 16;
export const AREAS_AT = 0; // three numbers of 30 areas
export const CODES_AT = 3;
/** Regions, flags; experience from bit 16. */
export const PLACES_AT = 4;
/** Lead time in days; points of capacity from bit 16. */
export const LEAD_AT = 5;
export const FIRST_DAY_AT = 6;
export const LAST_DAY_AT = 7;
export const CEILING_AT = 8;
/** `placeCode` of the provider in the low byte; above it the provider's number among the parties of the index. */
export const PROVIDER_AT = 9;
/** Treaties and memberships that the provider asks for, one bit each. */
export const CONDITIONS_AT = 10;
// From here on only what is read when a programme is written out.
/** Units of capacity; the period from bit 24. */
export const CAPACITY_AT = 11;
/** The number of the unit's word; the kind of provider from bit 24. */
export const WORD_AT = 12;
/** Where the id begins among `ids`, and how long it is. */
export const ID_AT = 13;
export const ID_LENGTH_AT = 14;

/** One row a programme, in typed arrays that may lie on shared memory. 80 bytes a row, bitsets included, and the id. */
export interface Columns {
  readonly rows: number;
  /** WIDTH numbers a row. */
  readonly values: Int32Array;
  /** SETS bitsets of rows / 32 words, one after another. */
  readonly sets: Int32Array;
  /** One bit for each word of a set of areas that was not empty when written; may say so of one emptied since. */
  readonly summary: Int32Array;
  /** Ids are ASCII: one byte a letter. */
  readonly ids: Uint8Array;
}

const wholeBlocks = (rows: number): number => Math.max(1, Math.ceil(rows / ROWS_PER_BLOCK)) * ROWS_PER_BLOCK;

const memory = (bytes: number, shared: boolean): ArrayBuffer | SharedArrayBuffer =>
  shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);

/** Empty columns for at least `atLeast` rows. `shared`: on shared memory, so that worker threads read the same bytes. */
export function emptyColumns(atLeast: number, shared: boolean, idBytes = 0): Columns {
  const rows = wholeBlocks(atLeast);
  const ints = (count: number) => new Int32Array(memory(count * 4, shared));
  return {
    rows,
    values: ints(rows * WIDTH),
    sets: ints((rows / 32) * SETS),
    summary: ints((rows / ROWS_PER_BLOCK) * AREAS.length),
    ids: new Uint8Array(memory(idBytes, shared)),
  };
}

/** The same columns in memory of their own. */
export function copyOf(columns: Columns, shared: boolean): Columns {
  const copy = emptyColumns(columns.rows, shared, columns.ids.length);
  copy.values.set(columns.values);
  copy.sets.set(columns.sets);
  copy.summary.set(columns.summary);
  copy.ids.set(columns.ids);
  return copy;
}

/** Bytes of rows, bitsets and ids. */
export const bytesOf = ({ values, sets, summary, ids }: Columns): number =>
  values.byteLength + sets.byteLength + summary.byteLength + ids.byteLength;
