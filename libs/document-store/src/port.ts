import type { Audience, Instant, Topic } from '@clearinghouse/contracts';

/** An event that a decision made, before it is stored. */
export interface AppendedEvent {
  /** Wire type with version (`clearinghouse.request-submitted.v1`), or a plain name for an event that stays in the history. */
  readonly type: string;
  readonly data: unknown;
  /** Absent: the event stays in the history and is not published. */
  readonly audience?: Audience;
  /** Who did it and why, for the history; never published. */
  readonly by?: string;
  readonly role?: string;
  readonly why?: string;
}

/** What surrounds one save: when, and which call or event caused it. */
export interface SaveContext {
  readonly at: Instant;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** An event as it stands in history and outbox. `sequence` counts the events of the aggregate from 1 without gaps. */
export interface RecordedEvent extends AppendedEvent, SaveContext {
  readonly id: string;
  readonly sequence: number;
  /**
   * SHA-256 in hex that links the entry to all before it (chain/chain.ts). Absent: the entry is older than the chain, or
   * waits in the outbox of a document that keeps no history.
   */
  readonly hash?: string;
}

/** A document as read. Every value is a copy: changing it changes nothing that is stored. */
export interface Stored<S> {
  readonly id: string;
  /** Counts saves from 1. The relay leaves it alone. */
  readonly version: number;
  /** Sequence of the last event, 0 if there was none. */
  readonly sequence: number;
  readonly state: S;
  readonly creation: Creation | null;
  /** Hash of the last entry of the history. Absent: there is none, or it is older than the chain. */
  readonly head?: string;
}

/** Kept by a document that an idempotent call created: the same key and body replay `answer`. */
export interface Creation {
  readonly bodyHash: string;
  readonly answer: unknown;
}

/**
 * A lookup index gives any number of keys a document and is asked for one of them; results come in order of id.
 * An ordered index gives at most one key a document and is asked for a range; results come in order of (key, id).
 * Keys are text of at most 400 bytes; order is that of the UTF-8 bytes.
 */
export type IndexDefinition<S> =
  | { readonly kind: 'lookup'; readonly keys: (state: S, id: string) => readonly string[] }
  | { readonly kind: 'unique'; readonly keys: (state: S, id: string) => readonly string[] }
  | { readonly kind: 'ordered'; readonly key: (state: S, id: string) => string | undefined };

/** A kind of document. Declared before the store is opened. */
export interface CollectionDefinition<S> {
  /** Lower case letters, digits and `-`; at most 40 characters. Names the collection and its index files. */
  readonly name: string;
  readonly schemaVersion: number;
  /** From the state of version n (the key) to that of n + 1. Every version from 1 to schemaVersion - 1 is there. */
  readonly upcast?: Readonly<Record<number, (state: unknown) => unknown>>;
  readonly indexes: Readonly<Record<string, IndexDefinition<S>>>;
  /** Where published events go; absent for documents that publish nothing. */
  readonly topic?: Topic;
  /** `false` for read models: events gate a write and are numbered, but none is kept. Such a collection has no topic. */
  readonly history?: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; `null` on the last page. Pages stay stable while others insert: nothing is skipped or repeated. */
  readonly next: string | null;
}

export interface LookupQuery {
  readonly key: string;
  readonly after?: string | undefined;
  readonly limit: number;
}
export interface RangeQuery {
  /** Inclusive. */
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
  readonly descending?: boolean;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface Collection<S> {
  /** `undefined` when there is none; an id that does not fit ID_PATTERN is one that does not exist. */
  get(id: string): Promise<Stored<S> | undefined>;
  /** Version 1. @throws DuplicateId, DuplicateKey (naming the index), EventTooLarge, StoreUnavailable, StoreFull */
  insert(
    id: string,
    state: S,
    events: readonly AppendedEvent[],
    context: SaveContext,
    creation?: Creation,
  ): Promise<Stored<S>>;
  /**
   * Writes state and appended events over exactly `expected` version; answers the new version. No events: writes nothing
   * and answers `expected` (@throws StaleVersion all the same when it is stale).
   * @throws StaleVersion, MissingDocument, DuplicateKey, EventTooLarge, StoreUnavailable, StoreFull
   */
  save(id: string, expected: number, state: S, events: readonly AppendedEvent[], context: SaveContext): Promise<number>;
  /** @throws StaleVersion, MissingDocument. Unpublished events go with it: for read models and drafts only. */
  remove(id: string, expected: number): Promise<void>;
  /** A handle on a declared index. @throws UndeclaredIndex at once, that is: at start-up, where handles are made. */
  lookup(index: string): (query: LookupQuery) => Promise<Page<Stored<S>>>;
  range(index: string): (query: RangeQuery) => Promise<Page<Stored<S>>>;
  /** Every document in order of id, a bounded number in memory at a time. */
  all(): AsyncIterable<Stored<S>>;
  /** The ids of all documents, in order, also of one that is there and cannot be read any more. */
  ids(): AsyncIterable<string>;
  /** Events in order of sequence, from the oldest or after `after`; segments included. Empty for an unknown id. */
  history(id: string, after?: number): AsyncIterable<RecordedEvent>;
}

/** Events of one document that wait, in order of sequence. */
export interface Waiting {
  readonly id: string;
  readonly events: readonly RecordedEvent[];
}

/** What a save of this process left for the relay. `events`: all that waits of the document; absent when earlier ones wait too. */
export interface SavedEvents {
  readonly id: string;
  readonly events?: readonly RecordedEvent[];
}

/** What the relay needs of a collection: events saved and not yet acknowledged by the bus. */
export interface Outbox {
  readonly collection: string;
  readonly topic: Topic;
  /** Ids of documents with events waiting, in order of id, at most `limit`, after `after`. */
  waiting(limit: number, after?: string): Promise<readonly string[]>;
  /** What waits of the documents named, at most 100 events of each; a document of which nothing waits is left out. */
  read(ids: readonly string[]): Promise<readonly Waiting[]>;
  /**
   * Removes events of each document up to and including `sequence`; an unknown id is none. Touches nothing else: neither
   * state nor version. One that fails does not keep the others.
   */
  acknowledge(published: readonly Acknowledged[]): Promise<void>;
  /**
   * Called in this process after a save that left events waiting: a doorbell, not a promise. The events are copies. Returns
   * a way to stop.
   */
  onSaved(listener: (saved: SavedEvents) => void): () => void;
}

/** What the bus has of one document: everything up to and including `sequence`. */
export interface Acknowledged {
  readonly id: string;
  readonly sequence: number;
}

export interface DocumentStore {
  /** The same definition twice gives the same collection. Before `open` only. */
  collection<S>(definition: CollectionDefinition<S>): Collection<S>;
  /** Creates what is missing; upcasts nothing on disk. @throws StoreUnavailable when the server cannot be reached */
  open(): Promise<void>;
  /** @throws StoreUnavailable when the store cannot answer now. For readiness. */
  ping(): Promise<void>;
  outboxes(): readonly Outbox[];
  /** Waits for writes under way. Later calls reject with StoreUnavailable. */
  close(): Promise<void>;
}
