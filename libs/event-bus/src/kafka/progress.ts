import { Unfinished } from '../delivery/unfinished.js';

/**
 * How far one partition is: what is taken, what is finished, what was committed. Batches may come out of line: with several
 * brokers one that was fetched before a rebalance may arrive after it, and a topic that was emptied begins again at 0.
 */
export class Progress {
  private unfinished: Unfinished;
  private committed: number;
  private next: number;
  private gap: number | undefined;

  /** @param start the committed offset, 0 when there is none */
  constructor(
    readonly topic: string,
    readonly partition: number,
    start: number,
  ) {
    this.unfinished = new Unfinished(start);
    this.committed = start;
    this.next = start;
  }

  /** Where to fetch again when a batch that begins with `first` leaves something out; undefined when it may be taken. */
  leftOut(first: number): number | undefined {
    if (first <= this.next || first === this.gap) return undefined; // asked again and the same: there is nothing in between
    this.gap = first;
    return this.next;
  }

  /** What to call when it is finished; undefined for an offset that is taken already. */
  take(offset: number): (() => void) | undefined {
    if (offset < this.unfinished.lowest()) this.unfinished = new Unfinished(offset);
    else if (offset < this.next) return undefined;
    this.next = offset + 1;
    return this.unfinished.take(offset);
  }

  get size(): number {
    return this.unfinished.size;
  }

  /** The lowest unfinished offset, unless it is committed already. */
  uncommitted(): number | undefined {
    const lowest = this.unfinished.lowest();
    return lowest === this.committed ? undefined : lowest;
  }

  committedTo(offset: number): void {
    this.committed = offset;
  }
}
