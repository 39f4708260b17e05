import type { Instant, LocalDate, NeedItemId } from '@clearinghouse/contracts';
import { isStoreError } from '@clearinghouse/document-store';
import type { JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { type StoredList, SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { needOf } from '../domain/need.js';
import type { Owed } from '../domain/suggestion-list.js';
import { takeMatching } from '../domain/take-matching.js';
import { matchAmong } from './match-among.js';
import { unseen } from './unseen.js';

const TRIES = 10;

/** The day of a moment in UTC; offers end and needs fall due by whole days. */
const dayOf = (at: Instant) => at.slice(0, 10) as LocalDate; // an Instant begins with its day

/**
 * Computes the list of one item. The order of reading makes it safe: first the list with its mark, then the programmes
 * (whatever the mark names was stored before it), then one write over exactly the list that was read.
 */
@Injectable()
export class MatchItem implements JobWorkerClass {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly index: ProgrammeIndex,
    private readonly clock: Clock,
  ) {}

  async run(job: JobRun): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) if (await this.match(job)) return;
    throw new Error(`list ${job.key} was changed ${TRIES} times while it was matched`); // handed back to the queue
  }

  /** True when nothing is owed any more; false when the list changed meanwhile. */
  private async match(job: JobRun): Promise<boolean> {
    job.signal.throwIfAborted();
    const stored = await this.lists.get(job.key as NeedItemId); // the key of the job is the id of the list
    if (!stored) throw new Error(`list ${job.key} is not here yet`);
    const { owed } = stored.state;
    if (!owed) return true;
    await this.index.freshen();
    const missing = unseen({ ...owed.seen, ...job.seen }, stored.state, this.index);
    if (missing) throw new Error(`programme ${missing} is not here yet as the job names it`);
    return this.save(stored, owed);
  }

  private async save(stored: StoredList, owed: Owed): Promise<boolean> {
    const at = this.clock.now();
    const matching = matchAmong(this.index, needOf(stored.state), dayOf(at));
    const decision = takeMatching(stored.state, matching, this.index.offerOf, at);
    const { correlationId, causationId } = owed;
    try {
      await this.lists.save(stored.state.itemId, stored.version, decision, { at, correlationId, causationId });
      return true;
    } catch (error) {
      if (isStoreError(error, 'stale-version')) return false;
      throw error;
    }
  }
}
