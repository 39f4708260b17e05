import { type Level, LEVELS } from '@clearinghouse/contracts';

/** Which levels read which field of a record. Services declare theirs; code reads the table, and nothing else decides. */
export type FieldTable<F extends string = string> = Readonly<Record<F, readonly Level[]>>;

/** Names of the fields that `level` may read: what it may also filter, sort, count and export by. */
export const fieldsAt = <F extends string>(table: FieldTable<F>, level: Level): readonly F[] =>
  (Object.keys(table) as F[]).filter((field) => table[field].includes(level)); // its own keys

/** What of `whole` is for `level`: fields that the table opens, absent values left out. A field that is not in the table is for nobody. */
export function project<T extends object>(whole: T, table: FieldTable, level: Level): Partial<T> {
  const open = new Set<string>(fieldsAt(table, level));
  const kept = Object.entries(whole).filter(([name, value]) => value !== undefined && open.has(name));
  return Object.fromEntries(kept) as Partial<T>; // entries of `whole` and no others
}

/** In order of the levels, for people. */
export const levelsOf = (table: FieldTable, field: string): readonly Level[] =>
  LEVELS.filter((level) => table[field]?.includes(level));
