import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';

/** Rows come in whole words of whole summary words, so that no bitset ends in the middle of one. */
export const ROWS_PER_BLOCK = 1024;

/** Bitsets: for each area, type and field that a need may have, the rows that are not refused by it. */
export const TYPE_SETS = AREAS.length;
export const FIELD_SETS = TYPE_SETS + ASSISTANCE_TYPES.length;
export const SETS = FIELD_SETS + FIELDS.length;

/** `places`: eleven bits of regions, then these. */
export const REGION_BITS = 0x7ff;
export const STATES_STATED = 1 << 11;
export const NONE_FREE = 1 << 12;
export const TIME_STATED = 1 << 13;

/** `codes`: types, fields, languages and forms from the lowest bit up; together exactly 32. */
export const FIELDS_AT = 17;
export const LANGUAGES_AT = 22;
export const FORMS_AT = 29;

/** Not stated, in a column of days. */
export const NO_FIRST_DAY = -0x80000000;
export const NO_LAST_DAY = 0x7fffffff;
export const NO_CEILING = -1;

/** One row a programme, in typed arrays that may lie on shared memory. 54 bytes a row, bitsets included. */
export interface Columns {
  readonly rows: number;
  readonly areas: readonly [Int32Array, Int32Array, Int32Array];
  readonly codes: Int32Array;
  readonly places: Uint16Array;
  readonly experience: Uint16Array;
  readonly leadTime: Uint16Array;
  /** Points of the factor, 500 where not stated. */
  readonly capacity: Uint16Array;
  readonly availableFrom: Int32Array;
  readonly validUntil: Int32Array;
  readonly ceiling: Int32Array;
  /** Where the provider lies: `placeCode`. */
  readonly provider: Uint8Array;
  /** SETS bitsets of rows / 32 words, one after another. */
  readonly sets: Int32Array;
  /** One bit for each word of a set of areas that was not empty when written; may say so of one emptied since. */
  readonly summary: Int32Array;
}

const wholeBlocks = (rows: number): number => Math.max(1, Math.ceil(rows / ROWS_PER_BLOCK)) * ROWS_PER_BLOCK;

/** Empty columns for at least `atLeast` rows. `shared`: on shared memory, so that worker threads read the same bytes. */
export function emptyColumns(atLeast: number, shared: boolean): Columns {
  const rows = wholeBlocks(atLeast);
  const room = (bytes: number) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const ints = (count = rows) => new Int32Array(room(count * 4));
  const shorts = () => new Uint16Array(room(rows * 2));
  return {
    rows,
    areas: [ints(), ints(), ints()],
    codes: ints(),
    places: shorts(),
    experience: shorts(),
    leadTime: shorts(),
    capacity: shorts(),
    availableFrom: ints(),
    validUntil: ints(),
    ceiling: ints(),
    provider: new Uint8Array(room(rows)),
    sets: ints((rows / 32) * SETS),
    summary: ints((rows / ROWS_PER_BLOCK) * AREAS.length),
  };
}

const arraysOf = (columns: Columns) => [
  ...columns.areas,
  ...[columns.codes, columns.places, columns.experience, columns.leadTime, columns.capacity, columns.availableFrom],
  ...[columns.validUntil, columns.ceiling, columns.provider, columns.sets, columns.summary],
];

/** Bytes of all columns and bitsets. */
export const bytesOf = (columns: Columns): number => arraysOf(columns).reduce((sum, each) => sum + each.byteLength, 0);
