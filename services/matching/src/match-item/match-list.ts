import type { Instant } from '@clearinghouse/contracts';
import { isStoreError } from '@clearinghouse/document-store';
import { matchInIndex } from '@clearinghouse/matcher';
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
    const missing = unseen({ ...stored.state.owed?.seen, ...seen }, stored.state, this.index);
    if (missing) return { outcome: 'unseen', id: missing };
    const known = this.index.changes;
    const done = await this.save(stored, under, this.clock.now());
    if (stored.state.owed || done.outcome === 'stale') return done;
    await this.index.freshen();
    return this.index.changes === known ? done : { outcome: 'stale' };
  }

  private async save({ state, version }: StoredList, under: PolicyInForce, at: Instant): Promise<Outcome> {
    const { policy, activation } = under;
    const matching = matchInIndex(this.index.columns, needOf(state), policy.engine, dayOf(at));
    const decision = takeMatching(state, matching, this.index.offerOf, at, activation);
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
