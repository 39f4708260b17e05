import { Unfinished } from '../delivery/unfinished.js';

/** How far one partition is: what is taken, what is finished, what was committed. */
export class Progress {
  private readonly unfinished: Unfinished;
  private committed: number;
  private last: number;

  constructor(
    readonly topic: string,
    readonly partition: number,
    first: number,
  ) {
    this.unfinished = new Unfinished(first);
    this.committed = first;
    this.last = first - 1;
  }

  /** False when the broker has started again below what was taken: the topic was emptied. */
  continuesWith(offset: number): boolean {
    return offset > this.last;
  }

  take(offset: number): () => void {
    this.last = offset;
    return this.unfinished.take(offset);
  }

  get size(): number {
    return this.unfinished.size;
  }

  /** The lowest unfinished offset, unless it is committed already. */
  uncommitted(): number | undefined {
    const next = this.unfinished.lowest();
    return next === this.committed ? undefined : next;
  }

  committedTo(offset: number): void {
    this.committed = offset;
  }
}
