import type { LookupQuery, Page, RangeQuery } from '../port.js';
import { cursorOf, placeOf } from '../record/cursor.js';
import { fitsIndex } from '../record/index-keys.js';
import { beforeKey, entryKey, partsOfEntry, pastKey } from './binary-keys.js';
import type { Table } from './tables.js';

interface Bounds {
  readonly start?: Buffer;
  readonly end?: Buffer;
  readonly reverse?: boolean;
  readonly exclusiveStart?: boolean;
}
const PAST_ALL = Buffer.from([0xff]);

/** Ids under `key` in order of id. */
export function lookupIds(table: Table, { key, after, limit }: LookupQuery): Page<string> {
  if (!fitsIndex(key)) return { items: [], next: null };
  const start = after === undefined ? { start: beforeKey(key) } : afterEntry(key, placeOf(after).id);
  return page(table, { ...start, end: pastKey(key) }, limit);
}

/** Ids of a range in order of (key, id), or the exact reverse. */
export function rangeIds(table: Table, { from, to, descending, after, limit }: RangeQuery): Page<string> {
  const low = from === undefined ? Buffer.from([0]) : beforeKey(from);
  const high = to === undefined ? PAST_ALL : beforeKey(to);
  const [start, end] = descending ? [high, low] : [low, high];
  const place = after === undefined ? undefined : placeOf(after);
  const begin = place ? afterEntry(place.key, place.id) : { start };
  if (Buffer.compare(low, high) >= 0) return { items: [], next: null };
  return page(table, { ...begin, end, ...(descending && { reverse: true }) }, limit);
}

const afterEntry = (key: string, id: string): Bounds => ({ start: entryKey(key, id), exclusiveStart: true });

/** Reads one entry more than asked, to know whether another page follows. */
function page(table: Table, bounds: Bounds, limit: number): Page<string> {
  const entries = [...table.getKeys({ ...bounds, limit: limit + 1 })].map(partsOfEntry);
  const items = entries.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(({ id }) => id), next: last && entries.length > limit ? cursorOf(last) : null };
}
