import { ID_PATTERN } from '@clearinghouse/contracts';
import { StoreError } from '../errors.js';
import type { CollectionDefinition, Page, RecordedEvent, Stored } from '../port.js';
import { upcast } from '../record/upcast.js';
import { eventKey, pastId } from './binary-keys.js';
import type { DocumentRow, Table, Tables } from './tables.js';
import { readRow } from './writes.js';

/** Rows read at once while iterating: what is in memory at a time. */
const CHUNK = 100;

export function storedOf<S>(definition: CollectionDefinition<S>, id: string, row: DocumentRow): Stored<S> {
  const { version, sequence, creation, state, schemaVersion, head } = row;
  const stored = { id, version, sequence, creation, state: upcast(definition, state, schemaVersion) };
  return head === undefined ? stored : { ...stored, head };
}

export function readStored<S>(definition: CollectionDefinition<S>, tables: Tables, id: string): Stored<S> | undefined {
  const row = readRow(tables, id);
  return row && storedOf(definition, id, row);
}

export function readPage<S>(
  definition: CollectionDefinition<S>,
  tables: Tables,
  index: string,
  ids: (table: Table) => Page<string>,
): Page<Stored<S>> {
  const table = tables.indexes.get(index);
  if (!table) throw new StoreError('undeclared-index', { index });
  const { items, next } = ids(table);
  return { items: items.flatMap((id) => readStored(definition, tables, id) ?? []), next };
}

/** True when no event of the document waits for the relay. */
export function nothingWaits({ outbox }: Tables, id: string): boolean {
  return [...outbox.getKeys({ start: eventKey(id, 0), end: pastId(id), limit: 1 })].length === 0;
}

export async function* allStored<S>(
  definition: CollectionDefinition<S>,
  tables: () => Tables,
): AsyncGenerator<Stored<S>> {
  for await (const id of allIds(tables)) {
    const stored = readStored(definition, tables(), id);
    if (stored) yield stored;
  }
}

/** `tables` is asked anew for each chunk, so that a store which closes meanwhile ends the walk. */
export async function* allIds(tables: () => Tables): AsyncGenerator<string> {
  for (let start = Buffer.from([0]); ;) {
    const keys = [...tables().documents.getKeys({ start, exclusiveStart: true, limit: CHUNK })];
    for (const key of keys) yield key.toString('latin1');
    const last = keys.at(-1);
    if (!last) return;
    start = Buffer.from(last);
  }
}

export async function* eventsOf(tables: () => Tables, id: string, after: number): AsyncGenerator<RecordedEvent> {
  if (!ID_PATTERN.test(id)) return;
  for (let from = after + 1; ;) {
    const rows = tables().history.getRange({ start: eventKey(id, from), end: pastId(id), limit: CHUNK });
    const events = [...rows].map(({ value }) => JSON.parse(value) as RecordedEvent); // written by putEvents
    yield* events;
    const last = events.at(-1);
    if (!last) return;
    from = last.sequence + 1;
  }
}
