import type { CandidateView, readCandidate as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CandidateRepository } from '../adapters/candidate.repository.js';
import { candidateView } from '../domain/candidate-view.js';

@Injectable()
export class ReadCandidate {
  constructor(private readonly candidates: CandidateRepository) {}

  /** @throws CANDIDATE.NOT_FOUND */
  async run({ params, caller }: Call<typeof operation>): Promise<CandidateView> {
    const { version, state } = await this.candidates.visible(params.id, caller);
    return candidateView(params.id, version, state, caller);
  }
}
