import * as at from './columns.js';
import type { Columns } from './columns.js';

// Ids lie among the columns, so that a thread which shares them needs no copy, and ties are broken without making strings.

/** @param id ASCII, as `checkOffer` makes sure */
export function writeId({ ids }: Columns, from: number, id: string): void {
  for (let letter = 0; letter < id.length; letter += 1) ids[from + letter] = id.charCodeAt(letter);
}

export function readId({ values, ids }: Columns, row: number): string {
  const from = values[row * at.WIDTH + at.ID_AT] ?? 0;
  const length = values[row * at.WIDTH + at.ID_LENGTH_AT] ?? 0;
  let id = '';
  for (let letter = from; letter < from + length; letter += 1) id += String.fromCharCode(ids[letter] ?? 0);
  return id;
}

/** Whether the id of a row comes before that of another, by bytes. */
export function idBefore({ values, ids }: Columns, row: number, other: number): boolean {
  const a = row * at.WIDTH;
  const b = other * at.WIDTH;
  const [one, two] = [values[a + at.ID_AT] ?? 0, values[b + at.ID_AT] ?? 0];
  const length = Math.min(values[a + at.ID_LENGTH_AT] ?? 0, values[b + at.ID_LENGTH_AT] ?? 0);
  for (let letter = 0; letter < length; letter += 1) {
    const difference = (ids[one + letter] ?? 0) - (ids[two + letter] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return (values[a + at.ID_LENGTH_AT] ?? 0) < (values[b + at.ID_LENGTH_AT] ?? 0);
}
