import type { AnswerOf, RequestId, readHints as operation } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestDesks } from '../adapters/request-desks.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { allowing } from '../domain/commands.js';
import { assertMayAct } from '../domain/entitlement.js';
import { hintsFor } from '../domain/hints/hints-for.js';

@Injectable()
export class ReadHints {
  constructor(
    private readonly requests: RequestRepository,
    private readonly desks: RequestDesks,
  ) {}

  /** @throws REQUEST.NOT_FOUND; REQUEST.WRONG_STATE: hints are for drafts */
  async run({ params, caller }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const { request } = await this.requests.visible(params.id, caller);
    assertMayAct(caller, request.state);
    const { content } = allowing('edit-draft', request.state);
    const own = await this.desks.latestOf(content.requester);
    const others = own.filter(({ id }) => id !== params.id);
    return {
      hints: hintsFor(
        content,
        others.map(({ id, state }) => ({ id: id as RequestId, request: state })),
      ),
    }; // ids of documents of ours
  }
}
