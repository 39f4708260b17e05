import { compile } from '../compiled-offer.js';
import type { CompiledOffer } from '../compiled-offer.js';
import type { Offer } from '../types.js';
import * as at from './columns.js';
import { copyOf, emptyColumns } from './columns.js';
import type { Columns } from './columns.js';
import { readId, writeId } from './ids.js';
import { Words } from './words.js';
import { clearRow, isTaken, writeRow } from './write-row.js';

/** A letter of an id is a byte; ids of this length leave room. */
const ID_ROOM = 16;

/**
 * Columns that one thread writes. What is lent to others is never written again: the first change afterwards is made to
 * a copy, and whoever reads the lent ones goes on seeing them as they were.
 */
export class OwnColumns {
  private table: Columns;
  private lent = false;
  private idsEnd = 0;

  constructor(
    atLeast: number,
    private shared: boolean,
    idBytes = atLeast * ID_ROOM,
    readonly providers = new Words(),
    readonly units = new Words(),
  ) {
    this.table = emptyColumns(atLeast, shared, idBytes);
  }

  get columns(): Columns {
    return this.table;
  }

  /** As they are now, on shared memory, for other threads to read. */
  lend(): Columns {
    if (!this.shared) this.table = copyOf(this.table, (this.shared = true));
    this.lent = true;
    return this.table;
  }

  write(row: number, offer: Offer, it: CompiledOffer = compile(offer)): void {
    this.own();
    if (row >= this.table.rows) this.grow(this.table.rows * 2);
    const idAt = this.placeFor(row, offer.id);
    const provider = this.providers.take(offer.provider);
    const unit = offer.capacity ? this.units.take(offer.capacity.unit) : 0;
    writeRow(this.table, row, offer, it, { provider, unit, idAt });
  }

  /** Where the id lies: where it lay before, when the row held this programme last. */
  private placeFor(row: number, id: string): number {
    const before = readId(this.table, row) === id;
    if (before) return this.table.values[row * at.WIDTH + at.ID_AT] ?? 0;
    if (this.idsEnd + id.length > this.table.ids.length) this.grow(this.table.rows, id.length);
    writeId(this.table, this.idsEnd, id);
    this.idsEnd += id.length;
    return this.idsEnd - id.length;
  }

  clear(row: number): void {
    this.own();
    clearRow(this.table, row);
  }

  private own(): void {
    if (this.lent) this.table = copyOf(this.table, true);
    this.lent = false;
  }

  /** More rows, and room for twice the ids that are still there. */
  private grow(rows: number, more = 0): void {
    const old = this.table;
    const taken: [row: number, id: string][] = [];
    for (let row = 0; row < old.rows; row += 1) {
      if (isTaken(old, row)) taken.push([row, readId(old, row)]);
    }
    const letters = taken.reduce((sum, [, id]) => sum + id.length, more);
    this.table = emptyColumns(rows, this.shared, Math.max(letters * 2, rows * ID_ROOM));
    widen(old, this.table);
    this.idsEnd = 0;
    for (let row = 0; row < old.rows; row += 1) this.table.values[row * at.WIDTH + at.ID_LENGTH_AT] = 0;
    for (const [row, id] of taken) {
      writeId(this.table, this.idsEnd, id);
      this.table.values[row * at.WIDTH + at.ID_AT] = this.idsEnd;
      this.table.values[row * at.WIDTH + at.ID_LENGTH_AT] = id.length;
      this.idsEnd += id.length;
    }
  }
}

/** Every row and bitset of the one in the same place of the other, which has as many rows or more. */
function widen(from: Columns, to: Columns): void {
  to.values.set(from.values);
  for (let set = 0; set < at.SETS; set += 1) {
    const words = from.rows >>> 5;
    to.sets.set(from.sets.subarray(set * words, (set + 1) * words), set * (to.rows >>> 5));
  }
  const blocks = from.rows >>> 10;
  for (let set = 0; set * blocks < from.summary.length; set += 1)
    to.summary.set(from.summary.subarray(set * blocks, (set + 1) * blocks), set * (to.rows >>> 10));
}
