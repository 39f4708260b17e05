import type { NeedPlan } from './need-plan.js';
import { DayCounts } from './day-counts.js';
import * as at from './columns.js';

export interface TimeRefusals {
  readonly expired: number;
  readonly endsTooEarly: number;
  readonly tooLate: number;
}

/**
 * How many programmes the time rule refuses, without looking at any of them. On a given day a programme is expired, or
 * ends before it could begin, or (`open`) can begin in time; of the open ones, a need that starts later is refused by those
 * that end before, and a need that ends is too early for those that begin after. A programme begins no later than it
 * ends, so one that begins after the need's last day cannot also end before its first: two plain counts are enough.
 */
export class TimeCounts {
  private expired = 0;
  private neverBegins = 0;
  private open = 0;
  private readonly untils = new DayCounts();
  private readonly starts = new DayCounts();

  constructor(readonly today: number) {}

  add(values: Int32Array, row: number, change: number): void {
    const place = row * at.WIDTH;
    const until = values[place + at.LAST_DAY_AT] ?? 0;
    const ready = this.today + ((values[place + at.LEAD_AT] ?? 0) & 0xffff);
    const start = Math.max(ready, values[place + at.FIRST_DAY_AT] ?? 0);
    if (until < this.today) this.expired += change;
    else if (until < start) this.neverBegins += change;
    else {
      this.open += change;
      this.untils.add(until, change);
      this.starts.add(start, change);
    }
  }

  refusals({ from, by }: NeedPlan): TimeRefusals {
    const ended = this.untils.countBefore(from);
    const begunAfter = by < from ? this.open - ended : this.open - this.starts.countBefore(by + 1);
    return { expired: this.expired, endsTooEarly: this.neverBegins + ended, tooLate: begunAfter };
  }
}
