import type { Collection, CollectionDefinition, DocumentStore, Outbox } from '../port.js';
import { Declarations } from '../record/declarations.js';
import { MongoCollection } from './collection.js';
import { mongoOutbox } from './outbox.js';
import { Session, type MongoStoreOptions } from './session.js';

/** A store in one database; what it needs of the server is single-document reads and writes. */
export function createMongoStore(options: MongoStoreOptions): DocumentStore {
  return new MongoStore(new Session(options));
}

class MongoStore implements DocumentStore {
  private readonly declarations = new Declarations<{ open(): Promise<void> }>();
  private readonly relayed: Outbox[] = [];

  constructor(private readonly session: Session) {}

  collection<S>(definition: CollectionDefinition<S>): Collection<S> {
    return this.declarations.declare(definition, () => this.make(definition));
  }

  async open(): Promise<void> {
    this.declarations.seal();
    await this.session.open();
    try {
      for (const collection of this.declarations.all()) await collection.open();
    } catch (error) {
      await this.session.close(); // open may be tried again
      throw error;
    }
  }

  async ping(): Promise<void> {
    await this.session.run((database) => database.command({ ping: 1 }));
  }

  outboxes(): readonly Outbox[] {
    return this.relayed;
  }

  close(): Promise<void> {
    return this.session.close();
  }

  private make<S>(definition: CollectionDefinition<S>): MongoCollection<S> {
    const collection = new MongoCollection(this.session, definition);
    if (definition.topic) this.relayed.push(mongoOutbox(collection, definition.topic));
    return collection;
  }
}
