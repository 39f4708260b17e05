import type { RootDatabase } from 'lmdb';
import { isStoreError, StoreError } from '../errors.js';
import type { Room } from './room.js';

/** Most writes that share one commit: bounds the time that a reader of the event loop waits. */
const MOST = 128;

interface Write {
  /** About what it adds, or, below zero, frees. */
  readonly bytes: number;
  readonly work: () => unknown;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}
type Outcome = { readonly result: unknown } | { readonly refused: StoreError };

/** One line of writers of one file. Those that wait share a commit, and with it the flush to disk. */
export class WriteQueue {
  private waiting: Write[] = [];
  private running = false;

  constructor(
    private readonly file: RootDatabase,
    private readonly room: Room,
  ) {}

  add<T>(bytes: number, work: () => T): Promise<T> {
    return new Promise<T>((resolve, failed) => {
      this.waiting.push({ bytes, work, done: (result) => resolve(result as T), failed }); // the result of this very work
      if (this.running) return;
      this.running = true;
      setImmediate(() => void this.drain());
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST);
      // The fault of one must not fail its neighbours: what cannot be committed together is tried one by one.
      if (!(await this.together(batch))) for (const write of batch) await this.alone(write);
    }
    this.running = false;
  }

  private async together(batch: readonly Write[]): Promise<boolean> {
    try {
      settle(batch, await this.commit(batch));
      return true;
    } catch {
      return false;
    }
  }

  private async alone(write: Write): Promise<void> {
    try {
      settle([write], await this.commit([write]));
    } catch (error) {
      write.failed(asStoreError(error));
    }
  }

  /** A child transaction, because LMDB's own does not roll back when the callback throws. */
  private async commit(batch: readonly Write[]): Promise<readonly Outcome[]> {
    const sum = (part: (bytes: number) => number) => batch.reduce((total, { bytes }) => total + part(bytes), 0);
    this.room.reserve(
      batch.length,
      sum((bytes) => Math.max(bytes, 0)),
      sum((bytes) => Math.max(-bytes, 0)),
    );
    return this.file.childTransaction(() => batch.map(outcome));
  }
}

/** A write that refuses has written nothing (checks come first), so its neighbours' writes may stand. */
function outcome({ work }: Write): Outcome {
  try {
    return { result: work() };
  } catch (error) {
    if (isStoreError(error)) return { refused: error };
    throw error;
  }
}

function settle(batch: readonly Write[], outcomes: readonly Outcome[]): void {
  outcomes.forEach((one, at) => ('refused' in one ? batch[at]?.failed(one.refused) : batch[at]?.done(one.result)));
}

/** LMDB's failures in the words of the port; a fault of the work itself stays what it is. */
function asStoreError(error: unknown): unknown {
  if (isStoreError(error) || !isOfLmdb(error)) return error;
  hold(error);
  const full = /MDB_MAP_FULL|No space left|ENOSPC|EFBIG|EDQUOT/.test(String(error));
  return new StoreError(full ? 'full' : 'unavailable', {}, { cause: error });
}

const isOfLmdb = (error: unknown): error is Error =>
  error instanceof Error &&
  (/^MDB_|Commit failed|atabase (is|has been) closed|closed database/.test(error.message) ||
    typeof codeOf(error) === 'number');

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined);

/** lmdb hangs a second, rejected promise on the error of a failed commit; unheld it would end the process. */
function hold(error: Error): void {
  if ('commitError' in error) void Promise.resolve(error.commitError).catch(() => undefined);
}
