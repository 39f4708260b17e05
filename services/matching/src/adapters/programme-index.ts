import { type Instant, instant, type ProgrammeId } from '@clearinghouse/contracts';
import { type Offer, OfferIndex } from '@clearinghouse/matcher';
import { Injectable } from '@nestjs/common';
import type { MatchableProgramme } from '../domain/matchable-programme.js';
import type { ProgrammeNews } from '../engine/messages.js';
import { coalesced } from './coalesced.js';
import { MatchableProgrammeRepository } from './matchable-programme.repository.js';

/** In ms: what clocks of two machines may differ plus what a write may take between its time stamp and being readable. */
const OVERLAP = 3_000;
/** Below this many programmes empty rows cost nothing that compaction could save. */
const WORTH_COMPACTING = 1_000;

interface Known {
  readonly sequence: number;
  readonly change: number;
}

/**
 * The standing programmes as the columns of the engine. The store is the truth: the first question loads everything, later
 * ones read what was stored since the last reading, and many questions at once share one reading.
 */
@Injectable()
export class ProgrammeIndex {
  private table = new OfferIndex();
  /** In the order of the changes, the latest last. */
  private readonly known = new Map<ProgrammeId, Known>();
  private taken = 0;
  private readUpTo: Instant | undefined;
  /** Resolves when the index holds everything that was stored when it was called. */
  readonly freshen = coalesced(() => this.read());

  constructor(private readonly programmes: MatchableProgrammeRepository) {}

  /** For questions within one turn of the event loop: the next reading may replace it. */
  get columns(): OfferIndex {
    return this.table;
  }
  offers = (): Iterable<Offer> => this.table.offers();
  offerOf = (id: ProgrammeId): Offer | undefined => this.table.offer(id);
  /** The last event of the programme that the index knows, 0 for an unknown one. */
  sequenceOf = (id: string): number => this.known.get(id as ProgrammeId)?.sequence ?? 0; // any other id is unknown

  /** Counts the states taken: equal at two moments when nothing was taken between them. */
  get changes(): number {
    return this.taken;
  }

  /** Takes a programme unless it knows that state or a later one. */
  take(id: ProgrammeId, known: MatchableProgramme): void {
    if (known.sequence <= this.sequenceOf(id)) return;
    if (known.status === 'standing' && known.programme) this.table.set({ ...known.programme, id });
    else this.table.delete(id);
    this.known.delete(id);
    this.taken += 1;
    this.known.set(id, { sequence: known.sequence, change: this.taken });
  }

  /** Programmes that changed after a position, as they stand, the earliest change first; `next` is the position behind them. */
  changedSince(position: number, limit: number): { items: readonly ProgrammeNews[]; next: number } {
    const items: ProgrammeNews[] = [];
    let next = position;
    for (const [id, { change }] of this.known) {
      if (change <= position) continue;
      items.push({ id, offer: this.offerOf(id) ?? null });
      next = change;
      if (items.length === limit) break;
    }
    return { items, next };
  }

  private async read(): Promise<void> {
    const began = Date.now();
    const first = this.readUpTo === undefined;
    const news = this.readUpTo ? this.programmes.storedSince(this.readUpTo) : this.programmes.all();
    for await (const { id, state } of news) this.take(id as ProgrammeId, state); // the collection is keyed by programme id
    if (first || (this.table.sparse && this.table.size >= WORTH_COMPACTING)) this.table = this.table.compacted();
    this.readUpTo = instant(began - OVERLAP);
  }
}
