import type { JobRun } from '@clearinghouse/job-queue';
import { Clock, type JobWorkerClass } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { MatchRunRepository, type StoredChunk } from '../adapters/match-run.repository.js';
import { PolicyRepository, type PolicyInForce } from '../adapters/policy.repository.js';
import { type StoredList, SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { ItemsFirst } from '../match-item/items-first.js';
import { MatchLists } from './match-lists.js';

/** Lists handed to a thread of the engine at once: few enough to be read, and their answers copied back, in no time. */
const AT_ONCE = 8;

/**
 * One chunk of a full re-match: its lists some at a time, each wholly old or wholly new, then one write that it is done.
 * Killed, paused or cancelled before that, it waits, and is done again from its beginning if it is done at all.
 */
@Injectable()
export class MatchChunk implements JobWorkerClass {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly lists: SuggestionListRepository,
    private readonly policies: PolicyRepository,
    private readonly matching: MatchLists,
    private readonly items: ItemsFirst,
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
    for await (const some of this.listsOf(chunk)) {
      job.signal.throwIfAborted();
      if ((await this.runs.get(chunk.runId)).state.state !== 'running') return undefined;
      // lists that are new within its bounds are matched too: faster than they come, or it would never end
      if (counts.seen < chunk.items) await this.items.done();
      for (const outcome of await this.matching.run(some, under)) counts[outcome] += 1;
      counts.seen += some.length;
      await job.report(Math.min(1, counts.seen / chunk.items), some[some.length - 1]?.id);
    }
    return counts;
  }

  private async *listsOf({ after, last }: StoredChunk['state']): AsyncIterable<readonly StoredList[]> {
    let cursor = after;
    do {
      const page = await this.lists.pageOfOpen({ limit: AT_ONCE, ...(cursor && { after: cursor }) });
      const within = page.items.filter(({ id }) => id <= last); // ids are ASCII, and pages come in their order
      if (within.length > 0) yield within;
      cursor = within.length < page.items.length ? null : page.next;
    } while (cursor);
  }
}
