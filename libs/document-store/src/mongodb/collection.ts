import { ID_PATTERN } from '@clearinghouse/contracts';
import type { mongo } from 'mongoose';
import { isStoreError, StoreError } from '../errors.js';
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
import { NO_ENTRY, recordEvents, savedEvents } from '../record/events.js';
import { refuseUndeclared } from '../record/handles.js';
import type { Documents, MongoDocument, Segments } from './document.js';
import { type Head, Heads } from './heads.js';
import { createIndexes, reindex } from './indexes.js';
import { lookupPage, rangePage, STATE_ONLY } from './pages.js';
import { allIds, allStored, eventsOf, storedOf } from './reads.js';
import { isDue, moveHistory } from './segments.js';
import type { Session } from './session.js';
import { newDocument, update } from './writes.js';

const HEAD = { version: 1, sequence: 1, head: 1, trimmed: 1, historyBytes: 1, life: 1, 'outbox.sequence': 1 } as const;

export class MongoCollection<S> implements Collection<S> {
  readonly doorbell = new Doorbell();
  private readonly heads = new Heads();
  private handles: { database: mongo.Db; documents: Documents; segments: Segments } | undefined;

  constructor(
    private readonly session: Session,
    readonly definition: CollectionDefinition<S>,
  ) {}

  open(): Promise<void> {
    return this.run(async (documents, segments) => {
      await createIndexes(this.definition, documents, segments);
      await reindex(this.definition, documents);
    });
  }

  async get(id: string): Promise<Stored<S> | undefined> {
    if (!ID_PATTERN.test(id)) return undefined;
    const found = await this.run((documents) => documents.findOne({ _id: id }, { projection: STATE_ONLY }));
    return found ? this.stored(found) : undefined;
  }

  async insert(
    id: string,
    state: S,
    events: readonly AppendedEvent[],
    context: SaveContext,
    creation?: Creation,
  ): Promise<Stored<S>> {
    if (!ID_PATTERN.test(id)) throw new RangeError('not an id of a document');
    const recorded = recordEvents(this.definition, id, NO_ENTRY, events, context);
    const document = newDocument(this.definition, id, state, recorded, creation);
    await this.run((documents) => documents.insertOne(document), id).catch((error) => this.whyNotInserted(id, error));
    this.doorbell.ring(savedEvents(id, recorded, true));
    return storedOf(this.definition, document);
  }

  async save(
    id: string,
    expected: number,
    state: S,
    events: readonly AppendedEvent[],
    context: SaveContext,
  ): Promise<number> {
    const known = events.length > 0 ? this.heads.take(id, expected) : undefined; // without events only the check is wanted
    const head = known ?? (await this.expectedHead(id, expected));
    if (events.length === 0) return expected;
    const recorded = recordEvents(this.definition, id, head, events, context);
    const change = update(this.definition, id, state, recorded);
    const { matchedCount } = await this.run(
      (documents) => documents.updateOne({ _id: id, life: head.life, version: expected }, change),
      id,
    );
    if (matchedCount === 0) throw await this.whyUnmatched(id, expected);
    this.doorbell.ring(savedEvents(id, recorded, head.outbox.length === 0)); // the guard held: nothing came in between
    await this.tidy(id, head.sequence + recorded.length - head.trimmed, head.historyBytes);
    return expected + 1;
  }

  async remove(id: string, expected: number): Promise<void> {
    const { life } = await this.expectedHead(id, expected);
    const { deletedCount } = await this.run((documents) => documents.deleteOne({ _id: id, version: expected }));
    if (deletedCount === 0) throw await this.whyUnmatched(id, expected);
    await this.run((_, segments) => segments.deleteMany({ document: id, life }));
  }

  lookup(index: string): (query: LookupQuery) => Promise<Page<Stored<S>>> {
    refuseUndeclared(this.definition, index, 'lookup');
    return async (query) =>
      this.page(await this.run((documents) => lookupPage(documents, this.definition, index, query)));
  }

  range(index: string): (query: RangeQuery) => Promise<Page<Stored<S>>> {
    refuseUndeclared(this.definition, index, 'range');
    return async (query) => this.page(await this.run((documents) => rangePage(documents, index, query)));
  }

  all(): AsyncGenerator<Stored<S>> {
    return allStored(this);
  }

  ids(): AsyncGenerator<string> {
    return allIds(this);
  }

  history(id: string, after = 0): AsyncGenerator<RecordedEvent> {
    return eventsOf(this, id, after);
  }

  /** @throws StoreError in the port's words */
  run<T>(call: (documents: Documents, segments: Segments) => Promise<T>, id?: string): Promise<T> {
    return this.session.run((database) => {
      const { documents, segments } = this.handlesIn(database);
      return call(documents, segments);
    }, id);
  }

  /** The driver settles many options for each handle it makes, so they are made once. */
  private handlesIn(database: mongo.Db) {
    if (this.handles?.database === database) return this.handles;
    const { name } = this.definition;
    const segments: Segments = database.collection(`${name}.segments`);
    this.handles = { database, documents: database.collection(name), segments };
    return this.handles;
  }

  /** As the port gives it; a save that follows knows what it writes over. */
  stored(document: MongoDocument): Stored<S> {
    this.heads.remember(document);
    return storedOf(this.definition, document);
  }

  private page({ items, next }: Page<MongoDocument>): Page<Stored<S>> {
    return { items: items.map((document) => this.stored(document)), next };
  }

  private async expectedHead(id: string, expected: number): Promise<Head> {
    if (!ID_PATTERN.test(id)) throw new StoreError('missing-document', { id });
    const head = await this.run((documents) => documents.findOne({ _id: id }, { projection: HEAD }));
    if (!head) throw new StoreError('missing-document', { id });
    if (head.version !== expected) throw new StoreError('stale-version', { id, expected, actual: head.version });
    return head;
  }

  /** A server names any one of the keys that are taken; the id comes first, because it is what a replay asks for. */
  private async whyNotInserted(id: string, error: unknown): Promise<never> {
    const taken =
      isStoreError(error, 'duplicate-key') && (await this.run((documents) => documents.findOne({ _id: id })));
    throw taken ? new StoreError('duplicate-id', { id }, { cause: error }) : error;
  }

  private async whyUnmatched(id: string, expected: number): Promise<StoreError> {
    const found = await this.run((documents) => documents.findOne({ _id: id }, { projection: { version: 1 } }));
    if (!found) return new StoreError('missing-document', { id });
    return new StoreError('stale-version', { id, expected, actual: found.version });
  }

  /** After the save is acknowledged; should it fail, the next save of this document does it. */
  private async tidy(id: string, events: number, bytes: number): Promise<void> {
    if (this.definition.history === false || !isDue(events, bytes)) return;
    await this.run((documents, segments) => moveHistory(documents, segments, id)).catch(() => undefined);
  }
}
