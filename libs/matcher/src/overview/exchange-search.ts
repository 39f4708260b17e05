import type { Bipartite } from './bipartite.js';
import type { Budget } from './budget.js';

const NOBODY = -1;

/**
 * Breadth first over exchanges that serve one item more of a region and as many as before of every other: an item takes a
 * place; its holder moves to another programme, or leaves its turn to another item of its region; until a free place is met.
 */
export class ExchangeSearch {
  readonly taken: Int32Array;
  readonly closed: Uint8Array;
  private readonly load: Int32Array;
  private readonly holders: Set<number>[];
  private readonly waiting: Set<number>[];
  /** Of this round: who reached a programme, and whose turn a region's waiting items would take. */
  private readonly seen: Int32Array;
  private readonly from: Int32Array;
  private turns = new Map<number, number>();
  private round = 0;

  constructor(
    private readonly graph: Bipartite,
    private readonly budget: Budget,
  ) {
    const { items, programmes, regions, regionOf } = graph;
    this.taken = new Int32Array(items.length).fill(NOBODY);
    this.closed = new Uint8Array(programmes.length);
    this.load = new Int32Array(programmes.length);
    this.seen = new Int32Array(programmes.length);
    this.from = new Int32Array(programmes.length);
    this.holders = programmes.map(() => new Set());
    this.waiting = regions.map(() => new Set());
    regionOf.forEach((region, item) => this.waiting[region]?.add(item));
  }

  /** False when no exchange makes room; what was searched is then closed for good. */
  serveOneOf(region: number): boolean {
    this.round += 1;
    this.turns = new Map([[region, NOBODY]]);
    const reached: number[] = [];
    for (const waiting of this.turnsInOrder())
      for (const start of waiting) if (this.searchFrom(start, reached)) return true;
    for (const programme of reached) this.closed[programme] = 1;
    return false;
  }

  /** The waiting items of the region, then of every region that the search has met; a map grows while it is read. */
  private *turnsInOrder(): Iterable<Iterable<number>> {
    for (const region of this.turns.keys()) yield this.waiting[region] ?? [];
  }

  private searchFrom(start: number, reached: number[]): boolean {
    const queue = [start];
    for (let at = 0; at < queue.length; at += 1)
      for (const programme of this.newProgrammes(queue[at] ?? start)) {
        this.from[programme] = queue[at] ?? start;
        if ((this.load[programme] ?? 0) < (this.graph.capacity[programme] ?? 0)) return this.move(programme);
        reached.push(programme);
        for (const holder of this.holders[programme] ?? []) {
          queue.push(holder);
          if (this.turns.size === this.waiting.length) continue;
          const region = this.graph.regionOf[holder] ?? 0;
          if (!this.turns.has(region)) this.turns.set(region, holder);
        }
      }
    return false;
  }

  private newProgrammes(item: number): number[] {
    const { first, programme } = this.graph;
    const found: number[] = [];
    for (let edge = first[item] ?? 0; edge < (first[item + 1] ?? 0); edge += 1) {
      const at = programme[edge] ?? 0;
      if (this.closed[at] || this.seen[at] === this.round) continue;
      this.seen[at] = this.round;
      found.push(at);
    }
    this.budget.spend((first[item + 1] ?? 0) - (first[item] ?? 0));
    return found;
  }

  /** Back along the exchanges: each item takes the place, and leaves its own, or that of the one whose turn it takes. */
  private move(last: number): true {
    let programme = last;
    for (;;) {
      const item = this.from[programme] ?? 0;
      const region = this.graph.regionOf[item] ?? 0;
      const waited = this.taken[item] === NOBODY;
      const leaver = waited ? (this.turns.get(region) ?? NOBODY) : item;
      const left = leaver === NOBODY ? NOBODY : (this.taken[leaver] ?? NOBODY);
      if (leaver !== NOBODY) this.leave(leaver, left);
      this.take(item, programme);
      if (waited) this.waiting[region]?.delete(item);
      if (leaver === NOBODY) return true;
      if (waited) this.waiting[region]?.add(leaver);
      programme = left;
    }
  }

  private take(item: number, programme: number): void {
    this.taken[item] = programme;
    this.holders[programme]?.add(item);
    this.load[programme] = (this.load[programme] ?? 0) + 1;
  }

  private leave(item: number, programme: number): void {
    this.taken[item] = NOBODY;
    this.holders[programme]?.delete(item);
    this.load[programme] = (this.load[programme] ?? 0) - 1;
  }
}
