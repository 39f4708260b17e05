import { type AnswerOf, CodedError, type ProgrammeId, type suggestCoalitions } from '@clearinghouse/contracts';
import type { Need } from '@clearinghouse/matcher';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { ProgrammeIndex } from '../adapters/programme-index.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { coalitionsView } from '../domain/coalitions-view.js';
import { dayOf } from '../domain/due.js';
import { needOf } from '../domain/need.js';
import { Engine } from '../engine/engine.js';

@Injectable()
export class SuggestCoalitions {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly index: ProgrammeIndex,
    private readonly policies: PolicyRepository,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  /** For experts, over every open item of the request. @throws CodedError SUGGESTION.NOT_FOUND when it has none */
  async run({ params, query }: Call<typeof suggestCoalitions>): Promise<AnswerOf<typeof suggestCoalitions>> {
    const items: Need[] = [];
    for await (const page of this.lists.ofRequest(params.requestId))
      items.push(...page.map(({ state }) => needOf(state)));
    if (items.length === 0) throw new CodedError('SUGGESTION.NOT_FOUND', { requestId: params.requestId });
    const policy = (await this.policies.inForce()).policy.engine;
    const constraints = { regionalPartner: query.regionalPartner === 'yes' };
    const found = await this.engine.ask('coalitions', { items, constraints, policy, today: dayOf(this.clock.now()) });
    return coalitionsView(found, (id: ProgrammeId) => this.index.offerOf(id)?.title ?? '');
  }
}
