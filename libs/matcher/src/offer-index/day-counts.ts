/** How many rows carry a day, and how many a day before another. Distinct days are few, whatever the number of rows. */
export class DayCounts {
  private readonly days: number[] = [];
  private readonly counts: number[] = [];
  private before: number[] = [];
  private stale = false;

  /** `change`: 1 or -1. A day whose count is 0 stays, because it will be back. */
  add(day: number, change: number): void {
    const at = this.placeOf(day);
    if (this.days[at] !== day) {
      this.days.splice(at, 0, day);
      this.counts.splice(at, 0, 0);
    }
    this.counts[at] = (this.counts[at] ?? 0) + change;
    this.stale = true;
  }

  /** Rows whose day is before `day`. */
  countBefore(day: number): number {
    if (this.stale) this.addUp();
    return this.before[this.placeOf(day)] ?? 0;
  }

  private addUp(): void {
    let sum = 0;
    this.before = [0, ...this.counts.map((count) => (sum += count))];
    this.stale = false;
  }

  /** Where `day` is or would be. */
  private placeOf(day: number): number {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.days[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
