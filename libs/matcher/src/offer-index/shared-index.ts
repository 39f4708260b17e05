import type { PartyCode } from '@clearinghouse/contracts';
import { AttachedIndex } from './attached-index.js';
import type { Columns } from './columns.js';
import type { OfferIndex } from './offer-index.js';
import type { ReadableIndex } from './readable-index.js';
import type { CountsData } from './refusal-counts.js';

/** Raised with every change of what columns and handle mean: both sides must have been built from one version. */
export const LAYOUT = 1;

/**
 * What one thread hands to another (`postMessage`, `workerData`): rows, bitsets and ids by reference to shared memory, and
 * beside them the few hundred words and counts, which are copied.
 */
export interface IndexHandle {
  readonly layout: number;
  readonly size: number;
  readonly columns: Columns;
  readonly counts: CountsData;
  readonly providers: readonly string[];
  readonly units: readonly string[];
  /** Rows that name a State: those of `states[n]` are `rows[starts[n]]` up to `rows[starts[n + 1]]`. */
  readonly naming: { readonly states: readonly PartyCode[]; readonly starts: Int32Array; readonly rows: Int32Array };
}

/**
 * The index as it is now, for other threads. Nothing is copied but words and counts; the first change afterwards costs the
 * owner one copy of the columns, and readers go on seeing what was lent. An index not built on shared memory moves there.
 */
export function sharedIndex(index: OfferIndex): IndexHandle {
  const { columns, naming } = index.lend();
  const named = [...naming].filter(([, rows]) => rows.size > 0);
  const starts = new Int32Array(new SharedArrayBuffer((named.length + 1) * 4));
  named.forEach(([, rows], at) => (starts[at + 1] = (starts[at] ?? 0) + rows.size));
  const rows = new Int32Array(new SharedArrayBuffer((starts[named.length] ?? 0) * 4));
  named.forEach(([, each], at) => rows.set([...each], starts[at]));
  return {
    ...{ layout: LAYOUT, size: index.size, columns, counts: index.counts.data() },
    ...{ providers: index.providers.all(), units: index.units.all() },
    naming: { states: named.map(([state]) => state), starts, rows },
  };
}

/**
 * Opens a handle: a read-only index that answers with the same bytes. Programmes come without their texts, as far as the
 * engine reads them (`read-row.ts`). @throws RangeError for a handle of another version of this library
 */
export function attachIndex(handle: IndexHandle): ReadableIndex {
  if (handle.layout !== LAYOUT) throw new RangeError(`an index of layout ${handle.layout}, not ${LAYOUT}`);
  return new AttachedIndex(handle);
}
