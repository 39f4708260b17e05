import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import type { RootDatabase } from 'lmdb';
import { StoreError } from '../errors.js';

const PAGE = 4096;
const CHUNK = 8 * 1024 * 1024;
const ZEROS = Buffer.alloc(1024 * 1024);
/** Pages that one write may copy on its way down the trees, in bytes; generous. */
const PER_WRITE = 12 * PAGE;
const PER_COMMIT = 1024 * 1024;

/**
 * Keeps disk space allocated ahead of LMDB's last page. LMDB must never meet a full disk: lmdb 3.5.6 then rejects promises
 * that nobody holds, and the third such commit ends the process ("free(): invalid pointer"). So the file is extended with
 * zeros first; where that fails, the write is refused before LMDB hears of it.
 */
export class Room {
  private allocated = 0;

  constructor(
    private readonly file: RootDatabase,
    private readonly path: string,
    private readonly limit: number,
  ) {}

  /** @throws StoreError full when disk or limit has no room for `writes` writes of `bytes` bytes in all */
  reserve(writes: number, bytes: number): void {
    const need = this.used() + PER_COMMIT + writes * PER_WRITE + 2 * bytes;
    if (need <= this.allocated) return;
    const cause = this.extend(need);
    if (need > this.allocated) throw new StoreError('full', { allocated: this.allocated, needed: need }, { cause });
  }

  private used(): number {
    const { lastPageNumber } = this.file.getStats() as { lastPageNumber: number }; // typed {} by lmdb
    return (lastPageNumber + 1) * PAGE;
  }

  /** Inside a write transaction, whose lock keeps every other writer away from the end of the file. */
  private extend(need: number): unknown {
    const target = Math.min(this.limit, need + Math.min(Math.max(CHUNK, need / 8), 8 * CHUNK));
    return this.file.transactionSync(() => {
      const fd = openSync(this.path, 'r+');
      try {
        return this.fill(fd, target);
      } finally {
        closeSync(fd);
      }
    });
  }

  private fill(fd: number, target: number): unknown {
    this.allocated = fstatSync(fd).size;
    try {
      while (this.allocated < target) {
        const length = Math.min(ZEROS.length, target - this.allocated);
        this.allocated += writeSync(fd, ZEROS, 0, length, this.allocated);
      }
    } catch (error) {
      return error; // what was gained before the disk was full may still be enough
    }
    return undefined;
  }
}
