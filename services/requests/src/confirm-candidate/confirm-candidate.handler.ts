import type { AnswerOf, confirmCandidate as operation, LocalDate } from '@clearinghouse/contracts';
import { isStoreError, type SaveContext, type Stored } from '@clearinghouse/document-store';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CandidateRepository } from '../adapters/candidate.repository.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import type { Candidate } from '../domain/candidate.js';
import { confirmCandidate, draftIdOf, draftOf } from '../domain/candidates.js';
import { draftRequest } from '../domain/draft.js';
import { assertReceipt } from '../domain/paper.js';
import type { Actor } from '../domain/request.events.js';

@Injectable()
export class ConfirmCandidate {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The draft comes first: a crash between the two leaves a draft that the State may use or not, and a candidate that can
   * be confirmed again, with the same draft.
   * @throws CANDIDATE.NOT_FOUND, CANDIDATE.WRONG_STATE, PAPER.NO_RECEIPT, PAPER.NOT_ON_PAPER; StoreError stale-version
   */
  async run(call: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { caller, body } = call;
    const candidate = await this.candidates.forChange(call);
    assertReceipt(caller, body.receipt);
    const actor = actorOf(caller, body.why);
    const requestId = draftIdOf(candidate.id);
    const events = confirmCandidate(candidate.state, requestId, body.receipt, actor);
    const context = contextOf(call, this.clock.now());
    await this.begin(candidate, actor, context);
    return { ...(await this.candidates.save(candidate, events, context)), requestId };
  }

  private async begin({ id, state }: Stored<Candidate>, actor: Actor, context: SaveContext): Promise<void> {
    const today = context.at.slice(0, 10) as LocalDate; // an Instant begins with a day that exists
    const draft = this.requests.insertDraft(draftIdOf(id), draftRequest(draftOf(state, today), actor), context);
    await draft.catch((error: unknown) => {
      if (!isStoreError(error, 'duplicate-id')) throw error;
    });
  }
}
