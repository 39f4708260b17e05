import { refusalsByCode } from '../screen.js';
import type { RefusalCode } from '../turned-away-texts.js';
import * as at from './columns.js';
import type { Columns } from './columns.js';
import type { NeedPlan } from './need-plan.js';
import { TimeCounts } from './time-counts.js';

/** Kept as programmes come and go, so that saying how many each rule turned away costs the same for any number of them. */
export class RefusalCounts {
  private total = 0;
  private noneFree = 0;
  private readonly inSet = new Int32Array(at.SETS);
  private readonly languages = new Int32Array(128);
  private readonly forms = new Int32Array(8);
  /** By regions and whether States are stated; the few that occur. */
  private readonly places = new Map<number, number>();
  private time: TimeCounts | undefined;
  /** Sums already made, by what was asked; emptied by every change. */
  private readonly sums = new Map<unknown, number>();

  /** `change`: 1 for a row written, -1 for one about to be cleared. */
  add(columns: Columns, row: number, change: number): void {
    const codes = columns.values[row * at.WIDTH + at.CODES_AT] ?? 0;
    const place = columns.values[row * at.WIDTH + at.PLACES_AT] ?? 0;
    this.total += change;
    this.sums.clear();
    if (place & at.NONE_FREE) this.noneFree += change;
    bump(this.languages, (codes >>> at.LANGUAGES_AT) & 127, change);
    bump(this.forms, codes >>> at.FORMS_AT, change);
    const stated = place & (at.REGION_BITS | at.STATES_STATED);
    this.places.set(stated, (this.places.get(stated) ?? 0) + change);
    const words = columns.rows >>> 5;
    for (let set = 0, word = row >>> 5; set < at.SETS; set += 1, word += words)
      if ((columns.sets[word] ?? 0) & (1 << (row & 31))) bump(this.inSet, set, change);
    this.time?.add(columns, row, change);
  }

  /** The count of days holds for one day; `rows` are all that are taken. */
  prepareFor(today: number, columns: Columns, rows: Iterable<number>): void {
    if (this.time?.today === today) return;
    this.time = new TimeCounts(today);
    for (const row of rows) this.time.add(columns, row, 1);
  }

  /** `own`: programmes of the requester; `saved`: rows that its regions refuse and its name does not. */
  byCode(plan: NeedPlan, own: number, saved: number): Record<string, number> {
    const outside = (set: number) => this.total - (this.inSet[set] ?? 0);
    const time = this.time?.refusals(plan);
    const counts: Record<RefusalCode, number> = {
      'provider.own-programme': own,
      'area.outside': outside(plan.areaSet),
      'type.outside': outside(plan.typeSet),
      'field.outside': outside(plan.fieldSet),
      'region.outside': this.once(plan.regions.open, () => this.outOfRegion(plan.regions.open)) - saved,
      'language.none-shared': this.once(plan.languages, () => refused(this.languages, plan.languages)),
      'form.none-shared': this.once(plan.forms, () => refused(this.forms, plan.forms)),
      'time.expired': time?.expired ?? 0,
      'time.ends-too-early': time?.endsTooEarly ?? 0,
      'time.too-late': time?.tooLate ?? 0,
      'capacity.none-free': this.noneFree,
    };
    return refusalsByCode(counts);
  }

  private once(asked: unknown, sum: () => number): number {
    const known = this.sums.get(asked);
    if (known !== undefined) return known;
    const fresh = sum();
    this.sums.set(asked, fresh);
    return fresh;
  }

  private outOfRegion(notOut: number): number {
    let sum = 0;
    for (const [stated, count] of this.places) if (stated !== 0 && (stated & notOut) === 0) sum += count;
    return sum;
  }
}

const bump = (counts: Int32Array, place: number, change: number): void => {
  counts[place] = (counts[place] ?? 0) + change;
};

/** `points` of a choice are -1 where nothing is shared. */
const refused = (counts: Int32Array, points: Int16Array): number =>
  counts.reduce((sum, count, mask) => ((points[mask] ?? 0) < 0 ? sum + count : sum), 0);
