import type { Database } from 'lmdb';
import type { CollectionDefinition, Creation } from '../port.js';
import type { IndexKeys } from '../record/index-keys.js';
import type { EmbeddedFile } from './file.js';

/** Values are text that is encoded before the transaction starts; keys are bytes (binary-keys). */
export type Table = Database<string, Buffer>;

/** A document on disk. Events stand in tables of their own, so that a long history costs the state nothing. */
export interface DocumentRow {
  readonly version: number;
  readonly schemaVersion: number;
  readonly sequence: number;
  /** Hash of the last entry of the history; absent when that is older than the chain. */
  readonly head?: string;
  readonly keys: IndexKeys;
  readonly creation: Creation | null;
  readonly state: unknown;
}

export interface Tables {
  readonly documents: Table;
  readonly history: Table;
  readonly outbox: Table;
  readonly indexes: ReadonlyMap<string, Table>;
  /** Of all collections of the file: the indexes that each was written under. */
  readonly signatures: Table;
}

export function openTables<S>(file: EmbeddedFile, { name, indexes }: CollectionDefinition<S>): Tables {
  const open = (path: string) => file.openDB<string, Buffer>({ name: path, keyEncoding: 'binary', encoding: 'string' });
  const table = (part: string) => open(`${name}/${part}`);
  return {
    documents: table('documents'),
    history: table('history'),
    outbox: table('outbox'),
    indexes: new Map(Object.keys(indexes).map((index) => [index, table(`index/${index}`)])),
    signatures: open('signatures'),
  };
}
