import { setImmediate as breathe } from 'node:timers/promises';
import type { Changed, MatchRunId, NeedItemId, startMatchRun } from '@clearinghouse/contracts';
import type { SaveContext } from '@clearinghouse/document-store';
import type { JobQueue } from '@clearinghouse/job-queue';
import { type Call, Clock, contextOf, JOB_QUEUE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MatchRunRepository } from '../adapters/match-run.repository.js';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { chunkId, type RunChunk } from '../domain/match-run.js';
import { MATCH_CHUNK } from '../match-chunk/queue.js';

/** Lists of a chunk: what is repeated at most when a worker is killed. */
const CHUNK = 50;

@Injectable()
export class StartMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly lists: SuggestionListRepository,
    private readonly policies: PolicyRepository,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Cuts the open lists into chunks, then writes the run: chunks without their run are nobody's work. */
  async run(call: Call<typeof startMatchRun>): Promise<Changed> {
    const id = call.creation.id('run') as MatchRunId; // an id of our own making
    const at = this.clock.now();
    const context = contextOf(call, at);
    const { policy, activation } = await this.policies.inForce();
    const chunks = (await this.runs.find(id)) ? [] : await this.cut(id, context);
    const items = chunks.reduce((sum, chunk) => sum + chunk.items, 0);
    const run = {
      ...{ id, policyId: policy.id, activation, startedBy: call.caller.subject, startedAt: at },
      ...{ items, chunks: chunks.length, state: 'running' as const },
    };
    const answer = await this.runs.create(run, call.creation, context);
    for (const { no } of chunks) await this.jobs.add(MATCH_CHUNK, { key: chunkId(id, no), seen: {} });
    return answer;
  }

  private async cut(runId: MatchRunId, context: SaveContext): Promise<RunChunk[]> {
    const chunks: RunChunk[] = [];
    let after: string | null = null;
    do {
      const page = await this.lists.pageOfOpen({ limit: CHUNK, ...(after && { after }) });
      const last = page.items[page.items.length - 1];
      if (!last) break;
      const bounds = { after, next: page.next, last: last.id as NeedItemId, items: page.items.length };
      const chunk: RunChunk = { runId, no: chunks.length, ...bounds, state: 'waiting', changed: 0, passed: 0 };
      const kept = await this.runs.put(chunk, context);
      chunks.push(kept);
      after = kept.next;
      await breathe();
    } while (after);
    return chunks;
  }
}
