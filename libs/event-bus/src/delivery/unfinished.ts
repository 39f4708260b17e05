/** Positions taken from one ordered log. Answers up to where everything is finished: what may be committed. */
export class Unfinished {
  private readonly taken: { readonly position: number; done: boolean }[] = [];
  private head = 0;

  /** @param next the position that would be taken first */
  constructor(private next: number) {}

  /** Positions grow; they may have gaps. Returns what to call when it is finished. */
  take(position: number): () => void {
    const entry = { position, done: false };
    this.taken.push(entry);
    return () => {
      entry.done = true;
      this.advance();
    };
  }

  /** The lowest unfinished position; when all are finished, the one after the last. */
  lowest(): number {
    return this.next;
  }

  get size(): number {
    return this.taken.length - this.head;
  }

  private advance(): void {
    for (let entry = this.taken[this.head]; entry?.done; entry = this.taken[this.head]) {
      this.next = entry.position + 1;
      this.head += 1;
    }
    const first = this.taken[this.head];
    if (first) this.next = first.position;
    if (this.head < 1024 && this.head < this.taken.length) return;
    this.taken.splice(0, this.head); // now and then, so that finishing stays cheap
    this.head = 0;
  }
}
