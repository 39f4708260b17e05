import type { Changed, MatchRunId } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { turned, type Turn } from '../domain/match-run.js';
import { MatchRunRepository } from './match-run.repository.js';

type CallOnRun = Pick<Call, 'caller' | 'expected' | 'correlationId'> & {
  readonly params: { readonly runId: MatchRunId };
};

/** Load, turn, save over the version that the caller read. Workers look before each list. */
@Injectable()
export class TurnMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CodedError RUN.NOT_FOUND, RUN.WRONG_STATE; StoreError stale-version */
  async run(call: CallOnRun, turn: Turn): Promise<Changed> {
    const { runId } = call.params;
    const { state } = await this.runs.get(runId);
    const at = this.clock.now();
    const next = turned(state, await this.runs.chunksOf(runId), turn, at);
    return { id: runId, version: await this.runs.save(call.expected, next, call.caller.subject, contextOf(call, at)) };
  }
}
