import type { MatchRunId } from '@clearinghouse/contracts';
import type { Job } from '@clearinghouse/job-queue';
import type { OwedWork } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { MatchRunRepository } from '../adapters/match-run.repository.js';

/** The chunks that wait and whose run goes on: what an emptied queue is filled from, and what resuming rings. */
@Injectable()
export class OwedChunks implements OwedWork {
  constructor(private readonly runs: MatchRunRepository) {}

  async *owed(): AsyncIterable<Job> {
    const going = new Map<MatchRunId, boolean>();
    for await (const page of this.runs.allWaiting())
      for (const { id, state } of page) if (await this.goesOn(state.runId, going)) yield { key: id, seen: {} };
  }

  private async goesOn(id: MatchRunId, known: Map<MatchRunId, boolean>): Promise<boolean> {
    const going = known.get(id) ?? (await this.runs.find(id))?.state.state === 'running';
    known.set(id, going);
    return going;
  }
}
