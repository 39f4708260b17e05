import type { NeedItemId } from '@clearinghouse/contracts';
import type { JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { owedNow } from '../domain/owe-match.js';
import { ItemsFirst } from './items-first.js';
import { MatchList } from './match-list.js';

const TRIES = 10;

/** Computes the list of one item, when it owes a match or days have made it due, under the policy in force. */
@Injectable()
export class MatchItem implements JobWorkerClass {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly matching: MatchList,
    private readonly policies: PolicyRepository,
    private readonly first: ItemsFirst,
    private readonly clock: Clock,
  ) {}

  run = (job: JobRun): Promise<void> => this.first.during(() => this.matchOwed(job));

  private async matchOwed(job: JobRun): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) if (await this.match(job, tries > 1)) return;
    throw new Error(`list ${job.key} was changed ${TRIES} times while it was matched`); // handed back to the queue
  }

  /** True when nothing is owed any more; false when list or programmes changed meanwhile: then it is matched `again`. */
  private async match(job: JobRun, again: boolean): Promise<boolean> {
    job.signal.throwIfAborted();
    const stored = await this.lists.get(job.key as NeedItemId); // the key of the job is the id of the list
    if (!stored) throw new Error(`list ${job.key} is not here yet`);
    if (stored.state.status === 'closed') return true;
    if (!again && !owedNow(stored.state, this.clock.now())) return true;
    const done = await this.matching.run(stored, await this.policies.inForce(), job.seen);
    if (done.outcome === 'unseen') throw new Error(`programme ${done.id} is not here yet as the job names it`);
    return done.outcome !== 'stale';
  }
}
