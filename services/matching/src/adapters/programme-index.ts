import { type Instant, instant, type ProgrammeId } from '@clearinghouse/contracts';
import type { Offer } from '@clearinghouse/matcher';
import { Injectable } from '@nestjs/common';
import type { MatchableProgramme } from '../domain/matchable-programme.js';
import { Candidates, type Topic } from './candidates.js';
import { coalesced } from './coalesced.js';
import { MatchableProgrammeRepository } from './matchable-programme.repository.js';

/** In ms: what clocks of two machines may differ plus what a write may take between its time stamp and being readable. */
const OVERLAP = 3_000;

/**
 * The standing programmes in memory. The store is the truth: the first question loads everything, later ones read what was
 * stored since the last reading, and many questions at once share one reading.
 */
@Injectable()
export class ProgrammeIndex {
  private readonly standing = new Map<ProgrammeId, Offer>();
  private readonly byTopic = new Candidates();
  private readonly sequences = new Map<string, number>();
  private readUpTo: Instant | undefined;
  /** Resolves when the index holds everything that was stored when it was called. */
  readonly freshen = coalesced(() => this.read());

  constructor(private readonly programmes: MatchableProgrammeRepository) {}

  offers = (): Iterable<Offer> => this.standing.values();
  /** Every programme that the engine could find eligible for a need of this topic, and some more. */
  candidates = (topic: Topic): Iterable<Offer> => this.byTopic.of(topic);
  offerOf = (id: ProgrammeId): Offer | undefined => this.standing.get(id);
  /** The last event of the programme that the index knows, 0 for an unknown one. */
  sequenceOf = (id: string): number => this.sequences.get(id) ?? 0;

  /** Takes a programme unless it knows that state or a later one. */
  take(id: ProgrammeId, known: MatchableProgramme): void {
    if (known.sequence <= this.sequenceOf(id)) return;
    this.sequences.set(id, known.sequence);
    this.leave(id);
    if (known.status === 'standing' && known.programme) this.enter({ ...known.programme, id });
  }

  private enter(offer: Offer): void {
    this.standing.set(offer.id, offer);
    this.byTopic.enter(offer);
  }

  private leave(id: ProgrammeId): void {
    const offer = this.standing.get(id);
    if (!offer) return;
    this.standing.delete(id);
    this.byTopic.leave(offer);
  }

  private async read(): Promise<void> {
    const began = Date.now();
    const news = this.readUpTo ? this.programmes.storedSince(this.readUpTo) : this.programmes.all();
    for await (const { id, state } of news) this.take(id as ProgrammeId, state); // the collection is keyed by programme id
    this.readUpTo = instant(began - OVERLAP);
  }
}
