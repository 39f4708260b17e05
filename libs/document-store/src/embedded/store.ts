import { StoreError } from '../errors.js';
import type { Collection, CollectionDefinition, DocumentStore, Outbox } from '../port.js';
import { Declarations } from '../record/declarations.js';
import { EmbeddedCollection } from './collection.js';
import { commit, isOpen, type EmbeddedFile } from './file.js';
import { embeddedOutbox } from './outbox.js';

interface Declared {
  readonly collection: { open(): Promise<void>; close(): void };
  readonly outbox: Outbox | undefined;
}

/** A store in `file`, which stays its opener's to close: bus and queue live in it too. */
export function createEmbeddedStore(file: EmbeddedFile): DocumentStore {
  return new EmbeddedStore(file);
}

class EmbeddedStore implements DocumentStore {
  private readonly declarations = new Declarations<Declared['collection']>();
  private readonly declared: Declared[] = [];
  private isOpen = false;

  constructor(private readonly file: EmbeddedFile) {}

  collection<S>(definition: CollectionDefinition<S>): Collection<S> {
    return this.declarations.declare(definition, () => this.make(definition));
  }

  async open(): Promise<void> {
    this.declarations.seal();
    for (const { collection } of this.declared) await collection.open();
    this.isOpen = true;
  }

  async ping(): Promise<void> {
    if (!this.isOpen || !isOpen(this.file)) throw new StoreError('unavailable');
  }

  outboxes(): readonly Outbox[] {
    return this.declared.flatMap(({ outbox }) => outbox ?? []);
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    for (const { collection } of this.declared) collection.close();
    // Stands in line behind every write under way; that there may be no room for it does not matter.
    if (isOpen(this.file)) await commit(this.file, 0, () => undefined).catch(() => undefined);
  }

  private make<S>(definition: CollectionDefinition<S>): EmbeddedCollection<S> {
    const collection = new EmbeddedCollection(this.file, definition);
    const outbox = definition.topic && embeddedOutbox(this.file, collection, definition.topic);
    this.declared.push({ collection, outbox });
    return collection;
  }
}
