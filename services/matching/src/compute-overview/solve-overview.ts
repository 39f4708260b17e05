import { CodedError, type NeedItemId, type ProgrammeId } from '@clearinghouse/contracts';
import type { JobRun } from '@clearinghouse/job-queue';
import type { Stage } from '@clearinghouse/matcher';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { ReadableLists } from '../adapters/readable-lists.js';
import type { OverviewEntry, OverviewResult, OverviewRun } from '../domain/overview.js';
import { Engine } from '../engine/engine.js';
import type { EngineThread } from '../engine/engine-thread.js';

/** What it may take from being told to end until it is stopped by force. */
const GRACE_MS = 10_000;
/** Lines handed over between two turns of the event loop. */
const AT_ONCE = 500;

export interface Solved {
  readonly result: OverviewResult;
  readonly entries: readonly OverviewEntry[];
}

/** One attempt, in a thread of its own that ends with it. */
@Injectable()
export class SolveOverview {
  constructor(
    private readonly needs: ReadableLists,
    private readonly index: ProgrammeIndex,
    private readonly policies: PolicyRepository,
    private readonly engine: Engine,
  ) {}

  /** @throws CodedError SERVICE.UNAVAILABLE when the thread ended by itself */
  async run(run: OverviewRun, { signal, report }: Pick<JobRun, 'signal' | 'report'>): Promise<Solved> {
    const needs = await this.needs.everyNeed();
    const policy = (await this.policies.get(run.policyId))?.engine;
    if (!policy) throw new Error(`the policy ${run.policyId} of overview ${run.id} is not stored`); // it was when it was asked for
    let heard: readonly Stage[] = [];
    const onStages = (stages: readonly Stage[]) => {
      heard = stages;
      void report(stages.length / 4, stages[stages.length - 1]?.stage).catch(() => undefined); // progress is no promise
    };
    const endAfterMs = run.seconds * 1000;
    const patience = { endAfterMs, withinMs: endAfterMs + GRACE_MS, onStages };
    const ask = { policy, today: run.asOf, ...(run.steps !== undefined && { steps: run.steps }) };
    const began = performance.now();
    const solve = async (thread: EngineThread): Promise<Solved> => {
      const { stages, regions, ...counts } = await thread.ask('overview', ask, patience);
      const entries = await this.entriesOf(thread, counts);
      return { result: { ...counts, stages: [...stages], regions: [...regions] }, entries };
    };
    try {
      return await this.engine.with(needs, solve, signal);
    } catch (error) {
      const byForce = error instanceof CodedError && error.code === 'SERVICE.UNAVAILABLE';
      if (!byForce || signal.aborted || performance.now() - began < patience.withinMs) throw error;
      return { result: stoppedByForce(needs.length, heard), entries: [] };
    }
  }

  /** In the order of the item ids. */
  private async entriesOf(thread: EngineThread, counts: { lines: number; unserved: number }): Promise<OverviewEntry[]> {
    const entries: OverviewEntry[] = [];
    const patience = { withinMs: GRACE_MS };
    for (let from = 0; from < counts.lines; from += AT_ONCE) {
      const lines = await thread.ask('overviewLines', { from, to: from + AT_ONCE }, patience);
      entries.push(
        ...lines.map(({ itemId, programmeId, score }) => this.served(itemId, programmeId as ProgrammeId, score)),
      );
    }
    for (let from = 0; from < counts.unserved; from += AT_ONCE) {
      const unserved = await thread.ask('overviewUnserved', { from, to: from + AT_ONCE }, patience);
      entries.push(...unserved.map(({ itemId, reason }) => ({ itemId: itemId as NeedItemId, unserved: reason })));
    }
    return entries.sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
  }

  private served(itemId: string, programmeId: ProgrammeId, score: number): OverviewEntry {
    const offer = this.index.offerOf(programmeId);
    const known = { itemId: itemId as NeedItemId }; // the needs asked about carry the ids of their items
    if (!offer) return { ...known, unserved: { code: 'programme.no-longer-on-offer', params: {}, fields: [] } };
    return { ...known, suggested: { programmeId, provider: offer.provider, programmeTitle: offer.title, score } };
  }
}

/** What was proven until then; nothing is known of the lines. */
const stoppedByForce = (items: number, stages: readonly Stage[]): OverviewResult => ({
  ...{ items, lines: 0, unserved: 0, finished: false, regions: [] },
  stages: stages.length > 0 ? [...stages] : [{ stage: 'served', reached: 0, bound: items, gap: items > 0 ? 1 : 0 }],
});
