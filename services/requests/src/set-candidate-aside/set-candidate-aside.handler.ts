import type { Changed, setCandidateAside as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CandidateRepository } from '../adapters/candidate.repository.js';
import { actorOf } from '../domain/actor.js';
import { setCandidateAside } from '../domain/candidates.js';
import { assertOnPaper } from '../domain/paper.js';

@Injectable()
export class SetCandidateAside {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CANDIDATE.NOT_FOUND, CANDIDATE.WRONG_STATE, PAPER.NOT_ON_PAPER; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { caller, body } = call;
    const candidate = await this.candidates.forChange(call);
    assertOnPaper(caller, body.receipt);
    const events = setCandidateAside(candidate.state, body.receipt, actorOf(caller, body.why));
    return this.candidates.save(candidate, events, contextOf(call, this.clock.now()));
  }
}
