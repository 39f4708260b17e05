import type { pauseMatchRun, Changed } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { TurnMatchRun } from '../adapters/turn-match-run.js';

@Injectable()
export class PauseMatchRun {
  constructor(private readonly runs: TurnMatchRun) {}

  /** What is done stays. @throws CodedError RUN.NOT_FOUND, RUN.WRONG_STATE; StoreError stale-version */
  run = (call: Call<typeof pauseMatchRun>): Promise<Changed> => this.runs.run(call, 'pause');
}
