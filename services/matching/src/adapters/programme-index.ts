import { setImmediate as breathe } from 'node:timers/promises';
import { type Instant, instant, type ProgrammeId } from '@clearinghouse/contracts';
import { type IndexHandle, type Offer, OfferIndex, sharedIndex } from '@clearinghouse/matcher';
import { Injectable } from '@nestjs/common';
import type { MatchableProgramme } from '../domain/matchable-programme.js';
import { coalesced } from './coalesced.js';
import { MatchableProgrammeRepository } from './matchable-programme.repository.js';

/** In ms: what clocks of two machines may differ plus what a write may take between its time stamp and being readable. */
const OVERLAP = 3_000;
/** Programmes read between two turns of the event loop. */
const AT_ONCE = 100;
/** Below this many programmes empty rows cost nothing that compaction could save. */
const WORTH_COMPACTING = 1_000;

/** The index as it was after `known` changes, for other threads. */
export interface Lent {
  readonly handle: IndexHandle;
  readonly known: number;
}

/**
 * The standing programmes as the columns of the engine. The store is the truth: the first question loads everything, later
 * ones read what was stored since the last reading, and many questions at once share one reading.
 */
@Injectable()
export class ProgrammeIndex {
  private table = new OfferIndex();
  /** The last event of each programme, retired ones included. */
  private readonly sequences = new Map<string, number>();
  private last: Lent | undefined;
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
  sequenceOf = (id: string): number => this.sequences.get(id) ?? 0;

  /** Counts the states taken: equal at two moments when nothing was taken between them. */
  get changes(): number {
    return this.taken;
  }

  /** Takes a programme unless it knows that state or a later one. */
  take(id: ProgrammeId, known: MatchableProgramme): void {
    if (known.sequence <= this.sequenceOf(id)) return;
    if (known.status === 'standing' && known.programme) this.table.set({ ...known.programme, id });
    else this.table.delete(id);
    this.sequences.set(id, known.sequence);
    this.taken += 1;
  }

  /** On shared memory, so that nothing but words and counts is copied; the same handle until something changes. */
  lent(): Lent {
    if (this.last?.known !== this.taken) this.last = { handle: sharedIndex(this.table), known: this.taken };
    return this.last;
  }

  private async read(): Promise<void> {
    const began = Date.now();
    const first = this.readUpTo === undefined;
    const news = this.readUpTo ? this.programmes.storedSince(this.readUpTo) : this.programmes.all();
    let read = 0;
    for await (const { id, state } of news) {
      this.take(id as ProgrammeId, state); // the collection is keyed by programme id
      if ((read += 1) % AT_ONCE === 0) await breathe();
    }
    if (first || (this.table.sparse && this.table.size >= WORTH_COMPACTING)) this.table = this.table.compacted();
    this.readUpTo = instant(began - OVERLAP);
  }
}
