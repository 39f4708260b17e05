/** Aggregates set aside because the bus refused an event of theirs; left alone until the pause is over. In memory only. */
export class Parked {
  private readonly until = new Map<string, number>();

  /** `pauseMs`: how long one is left alone. */
  constructor(private readonly pauseMs: number) {}

  add(id: string): void {
    this.until.set(id, performance.now() + this.pauseMs);
  }

  has(id: string): boolean {
    const until = this.until.get(id);
    if (until === undefined) return false;
    if (performance.now() < until) return true;
    this.until.delete(id);
    return false;
  }
}
