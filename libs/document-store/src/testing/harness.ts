import type { DocumentStore } from '../port.js';

/** Where a child process finds the same data. */
export type Place =
  | { readonly kind: 'embedded'; readonly path: string }
  | { readonly kind: 'mongodb'; readonly uri: string; readonly database: string };

export interface Opened<C> {
  readonly store: DocumentStore;
  readonly collections: C;
  close(): Promise<void>;
}

/** Data of one test, which nobody else touches. */
export interface Harness {
  readonly place: Place;
  /** Opens a store on the data, as a process that starts would. */
  open<C>(declare: (store: DocumentStore) => C): Promise<Opened<C>>;
  /** Closes what is open and deletes the data. */
  destroy(): Promise<void>;
}
export type MakeHarness = () => Promise<Harness>;
