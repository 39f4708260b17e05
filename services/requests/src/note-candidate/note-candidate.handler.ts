import type { Changed, noteCandidate as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CandidateRepository } from '../adapters/candidate.repository.js';
import { actorOf } from '../domain/actor.js';
import { noteCandidate } from '../domain/candidates.js';

@Injectable()
export class NoteCandidate {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws HTTP.IDEMPOTENCY_KEY_REUSED */
  run({ caller, body, creation, correlationId }: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    const events = noteCandidate({ ...body, notedAt: at }, actorOf(caller));
    return this.candidates.create(creation.id('c'), creation.bodyHash, events, contextOf({ correlationId }, at));
  }
}
