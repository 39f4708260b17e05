import type { JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { MatchRunRepository, type StoredChunk } from '../adapters/match-run.repository.js';
import { PolicyRepository, type PolicyInForce } from '../adapters/policy.repository.js';
import { type StoredList, SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { MatchList } from '../match-item/match-list.js';

const TRIES = 5;

/**
 * One chunk of a full re-match: its lists one after the other, each wholly old or wholly new, then one write that it is done.
 * Killed, paused or cancelled before that, it waits, and is done again from its beginning if it is done at all.
 */
@Injectable()
export class MatchChunk implements JobWorkerClass {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly lists: SuggestionListRepository,
    private readonly policies: PolicyRepository,
    private readonly matching: MatchList,
    private readonly clock: Clock,
  ) {}

  async run(job: JobRun): Promise<void> {
    const chunk = await this.runs.chunk(job.key);
    const run = chunk && (await this.runs.find(chunk.state.runId))?.state;
    if (!chunk || !run || chunk.state.state === 'done') return;
    const policy = await this.policies.get(run.policyId);
    if (!policy) throw new Error(`the policy ${run.policyId} of run ${run.id} is not stored`); // it was when the run began
    const counts = await this.matchAll(chunk, { policy, activation: run.activation }, job);
    if (!counts) return;
    const { changed, seen, passed } = counts;
    const at = this.clock.now();
    const gone = Math.max(0, chunk.state.items - seen); // closed since the run began
    const done = { ...chunk.state, state: 'done' as const, changed, passed: passed + gone, doneAt: at };
    await this.runs.finish(chunk, done, { at, correlationId: run.id });
  }

  /** Undefined when the run stands still before the end of the chunk. */
  private async matchAll({ state: chunk }: StoredChunk, under: PolicyInForce, job: JobRun) {
    const counts = { changed: 0, unchanged: 0, passed: 0, seen: 0 };
    for await (const stored of this.listsOf(chunk)) {
      job.signal.throwIfAborted();
      if ((await this.runs.get(chunk.runId)).state.state !== 'running') return undefined;
      counts[await this.match(stored, under)] += 1;
      counts.seen += 1;
      await job.report(Math.min(1, counts.seen / chunk.items), stored.id);
    }
    return counts;
  }

  private async *listsOf({ after, last }: StoredChunk['state']): AsyncIterable<StoredList> {
    let cursor = after;
    do {
      const page = await this.lists.pageOfOpen({ limit: 50, ...(cursor && { after: cursor }) });
      for (const stored of page.items) {
        if (stored.id > last) return; // ids are ASCII, and pages come in their order
        yield stored;
      }
      cursor = page.next;
    } while (cursor);
  }

  /** A list that lacks a fact keeps its mark, for a job of its own; one computed under a later policy stays. */
  private async match(read: StoredList, under: PolicyInForce): Promise<'changed' | 'unchanged' | 'passed'> {
    let stored: StoredList | undefined = read;
    for (let tries = 1; stored && tries <= TRIES; tries += 1) {
      const { status, computed, itemId } = stored.state;
      if (status === 'closed' || (computed?.activation ?? 0) > under.activation) return 'passed';
      const { outcome } = await this.matching.run(stored, under, {});
      if (outcome === 'changed' || outcome === 'unchanged') return outcome;
      if (outcome === 'unseen') return 'passed';
      stored = await this.lists.get(itemId);
    }
    return 'passed';
  }
}
