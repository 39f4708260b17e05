import type { AnswerOf, CandidateId, listCandidates as operation } from '@clearinghouse/contracts';
import { type Call, listSegments } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { CandidateRepository } from '../adapters/candidate.repository.js';
import { candidateView } from '../domain/candidate-view.js';

@Injectable()
export class ListCandidates {
  constructor(private readonly candidates: CandidateRepository) {}

  /** @throws HTTP.BAD_CURSOR */
  async run({ caller, query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { items, next } = await listSegments(this.candidates.desk(caller), query);
    const views = items.map(({ id, version, state }) => candidateView(id as CandidateId, version, state, caller)); // ids of documents of ours
    return { items: views, next };
  }
}
