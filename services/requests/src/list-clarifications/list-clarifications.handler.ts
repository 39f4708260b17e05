import type { AnswerOf, ClarificationId, listClarifications as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { Clarifications } from '../adapters/clarifications.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { clarificationFor } from '../domain/clarification.js';

@Injectable()
export class ListClarifications {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clarifications: Clarifications,
  ) {}

  /** @throws REQUEST.NOT_FOUND */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    await this.requests.visible(params.id, caller);
    const all = await this.clarifications.of(params.id);
    const items = all.flatMap(
      ({ id, version, state }) => clarificationFor(caller, id as ClarificationId, version, state) ?? [], // keyed by its id
    );
    return { items };
  }
}
