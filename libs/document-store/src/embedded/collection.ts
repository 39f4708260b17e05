import { ID_PATTERN } from '@clearinghouse/contracts';
import { StoreError } from '../errors.js';
import type {
  AppendedEvent,
  Collection,
  CollectionDefinition,
  Creation,
  LookupQuery,
  Page,
  RangeQuery,
  RecordedEvent,
  SaveContext,
  Stored,
} from '../port.js';
import { Doorbell } from '../record/doorbell.js';
import { recordEvents, type EncodedEvent } from '../record/events.js';
import { refuseUndeclared } from '../record/handles.js';
import { indexKeys, type IndexKeys } from '../record/index-keys.js';
import { upcast } from '../record/upcast.js';
import { eventKey, idKey, pastId } from './binary-keys.js';
import { commit, type EmbeddedFile } from './file.js';
import { lookupIds, rangeIds } from './pages.js';
import { reindex } from './reindex.js';
import { openTables, type DocumentRow, type Table, type Tables } from './tables.js';
import { moveKeys, putEvents, readExpected, readRow, refuseTaken, removeAll } from './writes.js';

/** Rows read at once while iterating: what is in memory at a time. */
const CHUNK = 100;

export class EmbeddedCollection<S> implements Collection<S> {
  readonly doorbell = new Doorbell();
  private opened: Tables | undefined;

  constructor(
    private readonly file: EmbeddedFile,
    readonly definition: CollectionDefinition<S>,
  ) {}

  async open(): Promise<void> {
    const tables = openTables(this.file, this.definition);
    await reindex(this.file, this.definition, tables);
    this.opened = tables;
  }
  close(): void {
    this.opened = undefined;
  }
  /** @throws StoreError unavailable before open and after close */
  get tables(): Tables {
    if (!this.opened) throw new StoreError('unavailable', { collection: this.definition.name });
    return this.opened;
  }

  async get(id: string): Promise<Stored<S> | undefined> {
    const { tables } = this;
    return ID_PATTERN.test(id) ? this.read(tables, id) : undefined;
  }

  async insert(
    id: string,
    state: S,
    events: readonly AppendedEvent[],
    context: SaveContext,
    creation: Creation | null = null,
  ): Promise<Stored<S>> {
    const { tables } = this;
    if (!ID_PATTERN.test(id)) throw new RangeError('not an id of a document');
    const recorded = recordEvents(this.definition, id, 0, events, context);
    const row = this.row(id, state, 1, recorded.length, creation);
    const text = JSON.stringify(row);
    await commit(this.file, sizeOf(text, recorded), () => {
      if (tables.documents.doesExist(idKey(id))) throw new StoreError('duplicate-id', { id });
      this.put(tables, id, text, {}, row.keys, recorded);
    });
    this.ring(id, recorded);
    return this.stored(id, JSON.parse(text) as DocumentRow); // the text of a row; a copy, as every answer
  }

  async save(
    id: string,
    expected: number,
    state: S,
    events: readonly AppendedEvent[],
    context: SaveContext,
  ): Promise<number> {
    const { tables } = this;
    const before = readExpected(tables, id, expected);
    if (events.length === 0) return expected;
    // What depends on the version read here still holds in the transaction, which checks the version again.
    const recorded = recordEvents(this.definition, id, before.sequence, events, context);
    const row = this.row(id, state, expected + 1, before.sequence + recorded.length, before.creation);
    const text = JSON.stringify(row);
    await commit(this.file, sizeOf(text, recorded), () => {
      readExpected(tables, id, expected);
      this.put(tables, id, text, before.keys, row.keys, recorded);
    });
    this.ring(id, recorded);
    return row.version;
  }

  async remove(id: string, expected: number): Promise<void> {
    const { tables } = this;
    const freed = JSON.stringify(readExpected(tables, id, expected)).length;
    await commit(this.file, -freed, () => removeAll(tables, id, readExpected(tables, id, expected).keys));
  }

  lookup(index: string): (query: LookupQuery) => Promise<Page<Stored<S>>> {
    refuseUndeclared(this.definition, index, 'lookup');
    return async (query) => this.page((table) => lookupIds(table, query), index);
  }

  range(index: string): (query: RangeQuery) => Promise<Page<Stored<S>>> {
    refuseUndeclared(this.definition, index, 'range');
    return async (query) => this.page((table) => rangeIds(table, query), index);
  }

  async *all(): AsyncGenerator<Stored<S>> {
    let start = Buffer.from([0]);
    for (;;) {
      const keys = [...this.tables.documents.getKeys({ start, exclusiveStart: true, limit: CHUNK })];
      for (const key of keys) {
        const stored = this.read(this.tables, key.toString('latin1'));
        if (stored) yield stored;
      }
      const last = keys.at(-1);
      if (!last) return;
      start = Buffer.from(last);
    }
  }

  async *history(id: string, after = 0): AsyncGenerator<RecordedEvent> {
    if (!ID_PATTERN.test(id)) return;
    for (let from = after + 1; ;) {
      const bounds = { start: eventKey(id, from), end: pastId(id), limit: CHUNK };
      const events = [...this.tables.history.getRange(bounds)].map(({ value }) => JSON.parse(value) as RecordedEvent);
      yield* events; // written by putEvents
      const last = events.at(-1);
      if (!last) return;
      from = last.sequence + 1;
    }
  }

  private page(ids: (table: Table) => Page<string>, index: string): Page<Stored<S>> {
    const table = this.tables.indexes.get(index);
    if (!table) throw new StoreError('undeclared-index', { index });
    const { items, next } = ids(table);
    return { items: items.flatMap((id) => this.read(this.tables, id) ?? []), next };
  }

  private row(id: string, state: S, version: number, sequence: number, creation: Creation | null): DocumentRow {
    const { schemaVersion } = this.definition;
    return { version, schemaVersion, sequence, keys: indexKeys(this.definition, state, id), creation, state };
  }

  private put(
    tables: Tables,
    id: string,
    row: string,
    before: IndexKeys,
    keys: IndexKeys,
    events: readonly EncodedEvent[],
  ) {
    refuseTaken(this.definition, tables, id, keys);
    tables.documents.putSync(idKey(id), row);
    moveKeys(tables, id, before, keys);
    putEvents(this.definition, tables, id, events);
  }

  private ring(id: string, events: readonly EncodedEvent[]): void {
    if (events.some(({ published }) => published)) this.doorbell.ring(id);
  }

  private read(tables: Tables, id: string): Stored<S> | undefined {
    const row = readRow(tables, id);
    return row && this.stored(id, row);
  }

  private stored(id: string, { version, sequence, creation, state, schemaVersion }: DocumentRow): Stored<S> {
    return { id, version, sequence, creation, state: upcast(this.definition, state, schemaVersion) };
  }
}

const sizeOf = (row: string, events: readonly EncodedEvent[]): number =>
  row.length + events.reduce((sum, { text }) => sum + text.length, 0);
