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
import { type EncodedEvent, headAfter, type LastEntry, NO_ENTRY, recordEvents, savedEvents } from '../record/events.js';
import { refuseUndeclared } from '../record/handles.js';
import { indexKeys } from '../record/index-keys.js';
import { idKey } from './binary-keys.js';
import { commit, isOpen, type EmbeddedFile } from './file.js';
import { lookupIds, rangeIds } from './pages.js';
import { allIds, allStored, eventsOf, nothingWaits, readPage, readStored, storedOf } from './reads.js';
import { reindex } from './reindex.js';
import { openTables, type DocumentRow, type Table, type Tables } from './tables.js';
import { putDocument, readExpected, readUnchanged, removeAll } from './writes.js';

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
    if (!this.opened || !isOpen(this.file)) throw new StoreError('unavailable', { collection: this.definition.name });
    return this.opened;
  }

  async get(id: string): Promise<Stored<S> | undefined> {
    return readStored(this.definition, this.tables, id);
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
    const recorded = recordEvents(this.definition, id, NO_ENTRY, events, context);
    const row = this.row(id, state, { version: 1, creation, before: NO_ENTRY, recorded });
    const text = JSON.stringify(row);
    await commit(this.file, sizeOf(text, recorded), () => {
      if (tables.documents.doesExist(idKey(id))) throw new StoreError('duplicate-id', { id });
      putDocument(this.definition, tables, { id, row, text, before: {}, events: recorded });
    });
    this.doorbell.ring(savedEvents(id, recorded, true));
    return storedOf(this.definition, id, JSON.parse(text) as DocumentRow); // a copy, as every answer
  }

  async save(
    id: string,
    expected: number,
    state: S,
    events: readonly AppendedEvent[],
    context: SaveContext,
  ): Promise<number> {
    const { tables } = this;
    const read = readExpected(tables, id, expected);
    const before = read.row;
    if (events.length === 0) return expected;
    // What depends on the version read here still holds in the transaction, which checks the version again.
    const recorded = recordEvents(this.definition, id, before, events, context);
    const row = this.row(id, state, { version: expected + 1, creation: before.creation, before, recorded });
    const text = JSON.stringify(row);
    const alone = await commit(this.file, sizeOf(text, recorded), () => {
      readUnchanged(tables, id, read);
      const alone = nothingWaits(tables, id);
      putDocument(this.definition, tables, { id, row, text, before: before.keys, events: recorded });
      return alone;
    });
    this.doorbell.ring(savedEvents(id, recorded, alone));
    return row.version;
  }

  async remove(id: string, expected: number): Promise<void> {
    const { tables } = this;
    const read = readExpected(tables, id, expected);
    await commit(this.file, -read.text.length, () => removeAll(tables, id, readUnchanged(tables, id, read).keys));
  }

  lookup(index: string): (query: LookupQuery) => Promise<Page<Stored<S>>> {
    refuseUndeclared(this.definition, index, 'lookup');
    return async (query) => this.page(index, (table) => lookupIds(table, query));
  }

  range(index: string): (query: RangeQuery) => Promise<Page<Stored<S>>> {
    refuseUndeclared(this.definition, index, 'range');
    return async (query) => this.page(index, (table) => rangeIds(table, query));
  }

  all(): AsyncGenerator<Stored<S>> {
    return allStored(this.definition, () => this.tables);
  }

  ids(): AsyncGenerator<string> {
    return allIds(() => this.tables);
  }

  history(id: string, after = 0): AsyncGenerator<RecordedEvent> {
    return eventsOf(() => this.tables, id, after);
  }

  private page(index: string, ids: (table: Table) => Page<string>): Page<Stored<S>> {
    return readPage(this.definition, this.tables, index, ids);
  }

  private row(id: string, state: S, { version, creation, before, recorded }: Saving): DocumentRow {
    const { schemaVersion } = this.definition;
    const sequence = before.sequence + recorded.length;
    const keys = indexKeys(this.definition, state, id);
    return { version, schemaVersion, sequence, ...headAfter(before, recorded), keys, creation, state };
  }
}

/** What a row needs to know of the write that makes it. */
interface Saving {
  readonly version: number;
  readonly creation: Creation | null;
  readonly before: LastEntry;
  readonly recorded: readonly EncodedEvent[];
}

const sizeOf = (row: string, events: readonly EncodedEvent[]): number =>
  row.length + events.reduce((sum, { text }) => sum + text.length, 0);
