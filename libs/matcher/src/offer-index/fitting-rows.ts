import { PLACES_AT, REGION_BITS, STATES_STATED, WIDTH } from './columns.js';
import type { Columns } from './columns.js';
import type { NeedPlan } from './need-plan.js';

/**
 * The rows of a block that area, type, field, region, language and form of a need leave, by their sets alone: programmes
 * that name the requester are not asked for their regions and come beside (`isNamedOnly`). Words of the area that were
 * never filled are not read.
 * @returns how many rows were written into `rows`
 */
export function fittingRows(
  { rows: all, sets, summary }: Columns,
  plan: NeedPlan,
  block: number,
  rows: Int32Array,
): number {
  const words = all >>> 5;
  const [area, type, field] = [plan.areaSet * words, plan.typeSet * words, plan.fieldSet * words];
  const [places, languages, forms] = plan.within;
  let count = 0;
  for (let filled = summary[plan.areaSet * (all >>> 10) + block] ?? 0; filled !== 0; filled &= filled - 1) {
    const word = (block << 5) + (31 - Math.clz32(filled & -filled));
    let left = (sets[area + word] ?? 0) & (sets[type + word] ?? 0) & (sets[field + word] ?? 0);
    if (left !== 0) left &= anyOf(sets, languages, words, word);
    if (left !== 0) left &= anyOf(sets, forms, words, word);
    if (left !== 0) left &= anyOf(sets, places, words, word);
    for (; left !== 0; left &= left - 1) rows[count++] = (word << 5) + (31 - Math.clz32(left & -left));
  }
  return count;
}

/** Rows that are in one of the sets; all, where there are no sets to be in. */
function anyOf(sets: Int32Array, wanted: readonly number[] | undefined, words: number, word: number): number {
  if (!wanted || wanted.length === 0) return -1;
  let rows = 0;
  for (let at = 0; at < wanted.length; at += 1) rows |= sets[(wanted[at] ?? 0) * words + word] ?? 0;
  return rows;
}

/** Whether a row that names the requester fits by the other sets, and was not found because of its regions. */
export function isNamedOnly({ rows, values, sets }: Columns, plan: NeedPlan, row: number): boolean {
  const places = values[row * WIDTH + PLACES_AT] ?? 0;
  if ((plan.regions[places & (REGION_BITS | STATES_STATED)] ?? 0) >= 0) return false;
  const words = rows >>> 5;
  const word = row >>> 5;
  const [, languages, forms] = plan.within;
  const topic =
    (sets[plan.areaSet * words + word] ?? 0) &
    (sets[plan.typeSet * words + word] ?? 0) &
    (sets[plan.fieldSet * words + word] ?? 0);
  const left = topic & anyOf(sets, languages, words, word) & anyOf(sets, forms, words, word);
  return (left & (1 << (row & 31))) !== 0;
}
