import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';

/** Rows come in whole words of whole summary words, so that no bitset ends in the middle of one. */
export const ROWS_PER_BLOCK = 1024;

/** Bitsets: for each area, type and field that a need may have, the rows that are not refused by it. */
export const TYPE_SETS = AREAS.length;
export const FIELD_SETS = TYPE_SETS + ASSISTANCE_TYPES.length;
export const SETS = FIELD_SETS + FIELDS.length;

/** Places: eleven bits of regions, then these. */
export const REGION_BITS = 0x7ff;
export const STATES_STATED = 1 << 11;
export const NONE_FREE = 1 << 12;
export const TIME_STATED = 1 << 13;

/** Codes: types, fields, languages and forms from the lowest bit up; together exactly 32. */
export const FIELDS_AT = 17;
export const LANGUAGES_AT = 22;
export const FORMS_AT = 29;

/** Not stated, in a column of days. */
export const NO_FIRST_DAY = -0x80000000;
export const NO_LAST_DAY = 0x7fffffff;
export const NO_CEILING = -1;

/**
 * What each number of a row says. A row is ten numbers side by side, because a question looks at few rows and at most of
 * what they say: one or two lines of the processor's cache a row instead of one for each column.
 */
export const WIDTH = 10;
export const AREAS_AT = 0; // three numbers of 30 areas
export const CODES_AT = 3;
/** Regions, flags; experience from bit 16. */
export const PLACES_AT = 4;
/** Lead time in days; points of capacity from bit 16. */
export const LEAD_AT = 5;
export const FIRST_DAY_AT = 6;
export const LAST_DAY_AT = 7;
export const CEILING_AT = 8;
/** `placeCode` of the provider. */
export const PROVIDER_AT = 9;

/** One row a programme, in typed arrays that may lie on shared memory. 53 bytes a row, bitsets included. */
export interface Columns {
  readonly rows: number;
  /** WIDTH numbers a row. */
  readonly values: Int32Array;
  /** SETS bitsets of rows / 32 words, one after another. */
  readonly sets: Int32Array;
  /** One bit for each word of a set of areas that was not empty when written; may say so of one emptied since. */
  readonly summary: Int32Array;
}

const wholeBlocks = (rows: number): number => Math.max(1, Math.ceil(rows / ROWS_PER_BLOCK)) * ROWS_PER_BLOCK;

/** Empty columns for at least `atLeast` rows. `shared`: on shared memory, so that worker threads read the same bytes. */
export function emptyColumns(atLeast: number, shared: boolean): Columns {
  const rows = wholeBlocks(atLeast);
  const ints = (count: number) =>
    new Int32Array(shared ? new SharedArrayBuffer(count * 4) : new ArrayBuffer(count * 4));
  return {
    rows,
    values: ints(rows * WIDTH),
    sets: ints((rows / 32) * SETS),
    summary: ints((rows / ROWS_PER_BLOCK) * AREAS.length),
  };
}

/** Bytes of rows and bitsets. */
export const bytesOf = ({ values, sets, summary }: Columns): number =>
  values.byteLength + sets.byteLength + summary.byteLength;
