import { CodedError, type readSuggestions, type SuggestionListView } from '@clearinghouse/contracts';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { visibleList } from '../domain/visible-list.js';

@Injectable()
export class ReadSuggestions {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly policies: PolicyRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND for a list that is not there and for one that the caller may not see, alike */
  async run({ params, caller }: Call<typeof readSuggestions>): Promise<SuggestionListView> {
    const stored = await this.lists.get(params.itemId);
    const { policy } = await this.policies.inForce();
    const view = stored && visibleList(stored.state, stored.version, caller, this.clock.now(), policy.review);
    if (!view) throw new CodedError('SUGGESTION.NOT_FOUND', { itemId: params.itemId });
    return view;
  }
}
