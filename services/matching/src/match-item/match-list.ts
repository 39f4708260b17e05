import type { Instant } from '@clearinghouse/contracts';
import { isStoreError } from '@clearinghouse/document-store';
import { type Matching, matchInIndex } from '@clearinghouse/matcher';
import { Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import type { PolicyInForce } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { type StoredList, SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { dayOf } from '../domain/due.js';
import { needOf } from '../domain/need.js';
import { owedNow } from '../domain/owe-match.js';
import { takeMatching } from '../domain/take-matching.js';
import { unseen } from './unseen.js';

export type Outcome =
  | { readonly outcome: 'changed' | 'unchanged' | 'stale' }
  /** The programme or request that the list has to know and that is not here yet. */
  | { readonly outcome: 'unseen'; readonly id: string };

/** A match of one list: what the engine said, of the index after `known` changes, under which policy and when. */
export interface Found {
  readonly matching: Matching;
  readonly known: number;
  readonly under: PolicyInForce;
  readonly at: Instant;
}

/**
 * Matches one list as it was read; `stale`: to be read and matched once more. The order of reading makes it safe: first the list with its mark, then the programmes
 * (whatever the mark names was stored before it), then one write over exactly the list that was read. A list
 * without a mark may have been looked at, and left, for a programme that came in between: then the index has changed.
 */
@Injectable()
export class MatchList {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly index: ProgrammeIndex,
    private readonly clock: Clock,
  ) {}

  async run(stored: StoredList, under: PolicyInForce, seen: Readonly<Record<string, number>>): Promise<Outcome> {
    await this.index.freshen();
    const missing = this.unseenBy(stored, seen);
    if (missing) return { outcome: 'unseen', id: missing };
    const known = this.index.changes;
    const at = this.clock.now();
    const matching = matchInIndex(this.index.columns, needOf(stored.state), under.policy.engine, dayOf(at));
    const done = await this.take(stored, { matching, known, under, at });
    if (stored.state.owed || done.outcome === 'stale') return done;
    return (await this.hasMoved(known)) ? { outcome: 'stale' } : done;
  }

  unseenBy = ({ state }: StoredList, seen: Readonly<Record<string, number>> = {}): string | undefined =>
    unseen({ ...state.owed?.seen, ...seen }, state, this.index);

  /** Whether the index has changed since: what was taken for a list without a mark may miss the change. */
  async hasMoved(known: number): Promise<boolean> {
    await this.index.freshen();
    return this.index.changes !== known;
  }

  /** Writes what was found over the list as it was read, unless either has moved on: `stale`. */
  async take({ state, version }: StoredList, { matching, known, under, at }: Found): Promise<Outcome> {
    if (this.index.changes !== known) return { outcome: 'stale' };
    const decision = takeMatching(state, matching, this.index.offerOf, at, under.activation);
    const { correlationId, causationId } = owedNow(state, at) ?? { correlationId: state.itemId };
    const context = { at, correlationId, ...(causationId && { causationId }) };
    try {
      await this.lists.save(state.itemId, version, decision, context);
    } catch (error) {
      if (isStoreError(error, 'stale-version')) return { outcome: 'stale' };
      throw error;
    }
    return { outcome: decision.events.some(({ audience }) => audience) ? 'changed' : 'unchanged' };
  }
}
