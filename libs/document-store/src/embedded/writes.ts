import { ID_PATTERN } from '@clearinghouse/contracts';
import { StoreError } from '../errors.js';
import type { CollectionDefinition } from '../port.js';
import type { EncodedEvent } from '../record/events.js';
import type { IndexKeys } from '../record/index-keys.js';
import { beforeKey, entryKey, eventKey, idKey, partsOfEntry, pastId, pastKey } from './binary-keys.js';
import type { DocumentRow, Table, Tables } from './tables.js';

// Everything here runs inside a write transaction. `refuse…` come first and only read; the others only write.

export function readRow(tables: Tables, id: string): DocumentRow | undefined {
  const text = readText(tables, id);
  return text === undefined ? undefined : decoded(text);
}

const readText = (tables: Tables, id: string): string | undefined =>
  ID_PATTERN.test(id) ? tables.documents.get(idKey(id)) : undefined;

const decoded = (text: string): DocumentRow => JSON.parse(text) as DocumentRow; // written by putDocument

/** A row and its encoding, by which a later look tells whether it still stands. */
export interface ReadRow {
  readonly row: DocumentRow;
  readonly text: string;
}

/** @throws StoreError missing-document, stale-version */
export function readExpected(tables: Tables, id: string, expected: number): ReadRow {
  const text = readText(tables, id);
  if (text === undefined) throw new StoreError('missing-document', { id });
  const row = decoded(text);
  if (row.version !== expected) throw new StoreError('stale-version', { id, expected, actual: row.version });
  return { row, text };
}

/** The row as it was read, unless somebody changed it since. @throws StoreError missing-document, stale-version */
export function readUnchanged(tables: Tables, id: string, read: ReadRow): DocumentRow {
  return readText(tables, id) === read.text ? read.row : readExpected(tables, id, read.row.version).row;
}

/** A document as it will stand. */
export interface DocumentWrite {
  readonly id: string;
  readonly row: DocumentRow;
  /** `row`, encoded. */
  readonly text: string;
  /** The keys that it had. */
  readonly before: IndexKeys;
  readonly events: readonly EncodedEvent[];
}

/** @throws StoreError duplicate-key, before anything is written */
export function putDocument<S>(definition: CollectionDefinition<S>, tables: Tables, write: DocumentWrite): void {
  const { id, row, text, before, events } = write;
  refuseTaken(definition, tables, id, row.keys);
  tables.documents.putSync(idKey(id), text);
  moveKeys(tables, id, before, row.keys);
  putEvents(definition, tables, id, events);
}

/** @throws StoreError duplicate-key, naming the index */
export function refuseTaken<S>(definition: CollectionDefinition<S>, tables: Tables, id: string, keys: IndexKeys): void {
  for (const [index, table] of tables.indexes) {
    if (definition.indexes[index]?.kind !== 'unique') continue;
    const taken = keys[index]?.find((key) => takenByOther(table, key, id));
    if (taken !== undefined) throw new StoreError('duplicate-key', { id, index });
  }
}

function takenByOther(table: Table, key: string, id: string): boolean {
  const owners = table.getKeys({ start: beforeKey(key), end: pastKey(key), limit: 1 });
  return [...owners].some((entry) => partsOfEntry(entry).id !== id);
}

export function moveKeys(tables: Tables, id: string, before: IndexKeys, after: IndexKeys): void {
  for (const [index, table] of tables.indexes) {
    const old = before[index] ?? [];
    const now = after[index] ?? [];
    for (const key of old) if (!now.includes(key)) table.removeSync(entryKey(key, id));
    for (const key of now) if (!old.includes(key)) table.putSync(entryKey(key, id), '');
  }
}

function putEvents<S>(
  definition: CollectionDefinition<S>,
  tables: Tables,
  id: string,
  events: readonly EncodedEvent[],
): void {
  for (const { event, text, published } of events) {
    const key = eventKey(id, event.sequence);
    if (definition.history !== false) tables.history.putSync(key, text);
    if (published) tables.outbox.putSync(key, ''); // the text is in the history
  }
}

export function removeAll(tables: Tables, id: string, keys: IndexKeys): void {
  tables.documents.removeSync(idKey(id));
  moveKeys(tables, id, keys, {});
  for (const table of [tables.history, tables.outbox])
    for (const key of [...table.getKeys({ start: eventKey(id, 0), end: pastId(id) })]) table.removeSync(key);
}
