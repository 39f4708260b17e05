import { setImmediate as breathe } from 'node:timers/promises';
import { Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import type { PolicyInForce } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { type StoredList, SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { needOf } from '../domain/need.js';
import { Scorers } from '../engine/scorers.js';
import { MatchList, type Outcome } from '../match-item/match-list.js';

const TRIES = 5;

/** `passed`: closed, computed under a later policy, or lacking a fact, for which it keeps its mark and a job of its own. */
export type ListOutcome = 'changed' | 'unchanged' | 'passed';

/**
 * Matches some lists for a run: in a thread of the engine all together, and each that moved meanwhile once more by itself.
 * Each is one guarded write, so it is wholly old or wholly new whatever happens to the thread or the process.
 */
@Injectable()
export class MatchLists {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly index: ProgrammeIndex,
    private readonly matching: MatchList,
    private readonly scorers: Scorers,
    private readonly clock: Clock,
  ) {}

  /** In the order of the lists. @throws CodedError SERVICE.UNAVAILABLE when the thread died: nothing of these is written */
  async run(read: readonly StoredList[], under: PolicyInForce): Promise<readonly ListOutcome[]> {
    await this.index.freshen();
    const open = read.filter((stored) => !passes(stored, under) && !this.matching.unseenBy(stored));
    const at = this.clock.now();
    const needs = open.map(({ state }) => needOf(state));
    if (needs.length === 0) return read.map(() => 'passed');
    const { matchings, known } = await this.scorers.score(needs, under.policy.engine, at);
    const taken = new Map<StoredList, Outcome['outcome']>();
    for (const [no, matching] of matchings.entries()) {
      const stored = open[no];
      if (stored) taken.set(stored, (await this.matching.take(stored, { matching, known, under, at })).outcome);
      await breathe();
    }
    const moved = await this.matching.hasMoved(known);
    const settle = (stored: StoredList) => {
      const outcome = taken.get(stored) ?? 'passed';
      const again = outcome === 'stale' || (moved && outcome !== 'passed' && !stored.state.owed);
      return again ? this.alone(stored, under) : outcome === 'unseen' ? 'passed' : outcome;
    };
    const outcomes: ListOutcome[] = [];
    for (const stored of read) outcomes.push(await settle(stored));
    return outcomes;
  }

  /** In the thread that serves, as it stands by now. */
  private async alone({ state: { itemId } }: StoredList, under: PolicyInForce): Promise<ListOutcome> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const stored = await this.lists.get(itemId);
      if (!stored || passes(stored, under)) return 'passed';
      const { outcome } = await this.matching.run(stored, under, {});
      if (outcome === 'changed' || outcome === 'unchanged') return outcome;
      if (outcome === 'unseen') return 'passed';
    }
    return 'passed';
  }
}

const passes = ({ state: { status, computed } }: StoredList, under: PolicyInForce): boolean =>
  status === 'closed' || (computed?.activation ?? 0) > under.activation;
