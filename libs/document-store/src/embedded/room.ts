import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import type { RootDatabase } from 'lmdb';
import { StoreError } from '../errors.js';

const PAGE = 4096;
const CHUNK = 8 * 1024 * 1024;
const ZEROS = Buffer.alloc(1024 * 1024);
/** Pages that one write may copy on its way down the trees, in bytes; generous. */
const PER_WRITE = 12 * PAGE;
const PER_COMMIT = 1024 * 1024;
/** Kept back from writes that add, so that a full file can still be emptied. */
const RESERVE = 3 * 1024 * 1024;

/**
 * Keeps disk space allocated ahead of LMDB's last page. LMDB must never meet a full disk: lmdb 3.5.6 then rejects promises
 * that nobody holds, and the third such commit ends the process ("free(): invalid pointer"). So the file is extended with
 * zeros first; where that fails, the write is refused before LMDB hears of it.
 *
 * LMDB does not say how many pages inside the file are free. So what removals freed is credit: on it, a write may go into
 * the reserve; if LMDB grows for it all the same, the credit was wrong and is gone.
 */
export class Room {
  private allocated = 0;
  private credit = Number.MAX_SAFE_INTEGER;
  private usedOnCredit: number | undefined;

  constructor(
    private readonly file: RootDatabase,
    private readonly path: string,
    private readonly limit: number,
  ) {}

  /** `adds`, `frees`: bytes. @throws StoreError full when disk or limit has no room for `writes` writes */
  reserve(writes: number, adds: number, frees: number): void {
    const used = this.used();
    if (this.usedOnCredit !== undefined && used > this.usedOnCredit) this.credit = 0;
    this.usedOnCredit = undefined;
    const least = used + PER_COMMIT + writes * PER_WRITE + 2 * adds;
    const need = adds > 0 ? least + RESERVE : least;
    const cause = need > this.allocated ? this.extend(need) : undefined;
    if (need > this.allocated) this.takeCredit(used, least, 2 * adds, cause);
    this.credit = Math.min(this.credit + 2 * frees, Number.MAX_SAFE_INTEGER);
  }

  private takeCredit(used: number, least: number, bytes: number, cause: unknown): void {
    const { allocated, credit } = this;
    if (bytes > credit || least > allocated) throw new StoreError('full', { allocated, needed: least }, { cause });
    this.credit -= bytes;
    this.usedOnCredit = used;
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
