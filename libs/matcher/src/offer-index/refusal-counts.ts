import { refusalsByCode } from '../screen.js';
import type { RefusalCode } from '../turned-away-texts.js';
import * as at from './columns.js';
import type { Columns } from './columns.js';
import { eachSetOf } from './fitting-sets.js';
import type { NeedPlan } from './need-plan.js';
import { TimeCounts } from './time-counts.js';
import { isTaken } from './write-row.js';

/** Counts as plain data, for another thread. */
export interface CountsData {
  readonly total: number;
  readonly noneFree: number;
  readonly inSet: Int32Array;
  readonly languages: Int32Array;
  readonly forms: Int32Array;
  readonly places: ReadonlyMap<number, number>;
  readonly conditions: ReadonlyMap<number, number>;
  readonly providers: readonly number[];
}

/** Kept as programmes come and go, so that saying how many each rule turned away costs the same for any number of them. */
export class RefusalCounts {
  private total: number;
  private noneFree: number;
  private readonly inSet: Int32Array;
  private readonly languages: Int32Array;
  private readonly forms: Int32Array;
  /** By regions and whether States are stated; the few that occur. */
  private readonly places: Map<number, number>;
  /** By what is asked for; programmes that ask for nothing are not in it. */
  private readonly conditions: Map<number, number>;
  /** Programmes of a provider, by its number. */
  private readonly providers: number[];
  private time: TimeCounts | undefined;
  /** Sums already made, by what was asked; emptied by every change. */
  private readonly sums = new Map<unknown, number>();

  constructor(data?: CountsData) {
    this.total = data?.total ?? 0;
    this.noneFree = data?.noneFree ?? 0;
    this.inSet = data?.inSet.slice() ?? new Int32Array(at.SETS);
    this.languages = data?.languages.slice() ?? new Int32Array(128);
    this.forms = data?.forms.slice() ?? new Int32Array(8);
    this.places = new Map(data?.places);
    this.conditions = new Map(data?.conditions);
    this.providers = [...(data?.providers ?? [])];
  }

  /** As they are now. */
  data = (): CountsData => ({
    ...{ total: this.total, noneFree: this.noneFree, inSet: this.inSet.slice(), languages: this.languages.slice() },
    ...{ forms: this.forms.slice(), places: new Map(this.places), conditions: new Map(this.conditions) },
    ...{ providers: this.providers.slice() },
  });

  /** `change`: 1 for a row written, -1 for one about to be cleared. */
  add({ values }: Columns, row: number, change: number): void {
    const start = row * at.WIDTH;
    const codes = values[start + at.CODES_AT] ?? 0;
    const place = values[start + at.PLACES_AT] ?? 0;
    const provider = (values[start + at.PROVIDER_AT] ?? 0) >>> 8;
    this.total += change;
    if (this.sums.size > 0) this.sums.clear();
    if (place & at.NONE_FREE) this.noneFree += change;
    bump(this.languages, (codes >>> at.LANGUAGES_AT) & 127, change);
    bump(this.forms, codes >>> at.FORMS_AT, change);
    this.providers[provider] = (this.providers[provider] ?? 0) + change;
    const asked = values[start + at.CONDITIONS_AT] ?? 0;
    if (asked !== 0) this.conditions.set(asked, (this.conditions.get(asked) ?? 0) + change);
    const stated = place & (at.REGION_BITS | at.STATES_STATED);
    this.places.set(stated, (this.places.get(stated) ?? 0) + change);
    eachSetOf(values, start, (set) => bump(this.inSet, set, change));
    this.time?.add(values, row, change);
  }

  /** How many programmes a provider has. */
  ofProvider = (number: number): number => this.providers[number] ?? 0;

  /** The count of days holds for one day. */
  prepareFor(today: number, columns: Columns): void {
    if (this.time?.today === today) return;
    this.time = new TimeCounts(today);
    for (let row = 0; row < columns.rows; row += 1) if (isTaken(columns, row)) this.time.add(columns.values, row, 1);
  }

  /** `own`: number of the requester among the providers; `saved`: rows that its regions refuse and its name does not. */
  byCode(plan: NeedPlan, own: number, saved: number): Record<string, number> {
    const outside = (set: number) => this.total - (this.inSet[set] ?? 0);
    const time = this.time?.refusals(plan);
    const counts: Record<RefusalCode, number> = {
      'provider.own-programme': own === 0 ? 0 : this.ofProvider(own),
      'area.outside': outside(plan.areaSet),
      'type.outside': outside(plan.typeSet),
      'field.outside': outside(plan.fieldSet),
      'region.outside': this.once(plan.open, () => this.outOfRegion(plan.open)) - saved,
      'scope.outside': plan.denied === 0 ? 0 : this.outOfScope(plan.denied),
      'language.none-shared': this.once(plan.languages, () => refused(this.languages, plan.languages)),
      'form.none-shared': this.once(plan.forms, () => refused(this.forms, plan.forms)),
      'time.expired': time?.expired ?? 0,
      'time.ends-too-early': time?.endsTooEarly ?? 0,
      'time.too-late': time?.tooLate ?? 0,
      'capacity.none-free': this.noneFree,
    };
    const given: Readonly<Record<string, number>> = counts;
    return refusalsByCode((code) => given[code] ?? 0);
  }

  private once(asked: unknown, sum: () => number): number {
    const known = this.sums.get(asked);
    if (known !== undefined) return known;
    const fresh = sum();
    this.sums.set(asked, fresh);
    return fresh;
  }

  private outOfScope(denied: number): number {
    let sum = 0;
    for (const [asked, count] of this.conditions) if ((asked & denied) !== 0) sum += count;
    return sum;
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
