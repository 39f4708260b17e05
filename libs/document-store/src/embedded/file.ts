import { open, type RootDatabase } from 'lmdb';
import { StoreError } from '../errors.js';
import { isNewOrLmdb } from './header.js';
import { Room } from './room.js';
import { WriteQueue } from './write-queue.js';

/** One LMDB file; store, bus and queue each keep their own named databases in it. */
export type EmbeddedFile = RootDatabase;

export interface EmbeddedFileOptions {
  readonly path: string;
  /** Most bytes that the file may take on disk; default none. Writes beyond it are refused as `full`. */
  readonly mapSizeBytes?: number;
}

const queues = new WeakMap<EmbeddedFile, WriteQueue>();

/**
 * `overlappingSync: false`: a commit is acknowledged when it is flushed to disk, not before. (Measured: as fast as the
 * default, because writes that wait share a commit.) @throws StoreError unavailable
 */
export function openEmbeddedFile({ path, mapSizeBytes = Number.MAX_SAFE_INTEGER }: EmbeddedFileOptions): EmbeddedFile {
  if (!isNewOrLmdb(path)) throw new StoreError('unavailable', { path, reason: 'not an LMDB file' });
  try {
    const file = open({ path, noSubdir: true, maxDbs: 512, overlappingSync: false });
    queues.set(file, new WriteQueue(file, new Room(file, path, mapSizeBytes)));
    return file;
  } catch (cause) {
    throw new StoreError('unavailable', { path }, { cause });
  }
}

/**
 * Runs `work` inside a write transaction that it shares with other writers of the file; resolves when all is flushed to
 * disk. `work` checks first and writes last: it may refuse with a StoreError before its first write, and any other throw
 * rolls it back. `bytes` is about what it will add, below zero what it frees (and 0 for
 * marks and removals, which a full file still takes). @throws StoreError full, unavailable, or what `work` refused with
 */
export function commit<T>(file: EmbeddedFile, bytes: number, work: () => T): Promise<T> {
  const queue = queues.get(file);
  if (!queue) throw new Error('not a file of openEmbeddedFile');
  if (!isOpen(file)) return Promise.reject(new StoreError('unavailable'));
  return queue.add(bytes, work);
}

/** Whoever opened the file may close it while others still hold it; lmdb's own answer to them is no StoreError. */
export function isOpen(file: EmbeddedFile): boolean {
  return (file as { status?: string }).status === 'open'; // left out of lmdb's types
}
