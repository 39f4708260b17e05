import { CodedError, type readSuggestions, type SuggestionListView } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { visibleList } from '../domain/visible-list.js';

@Injectable()
export class ReadSuggestions {
  constructor(private readonly lists: SuggestionListRepository) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND for a list that is not there and for one that the caller may not see, alike */
  async run({ params, caller }: Call<typeof readSuggestions>): Promise<SuggestionListView> {
    const stored = await this.lists.get(params.itemId);
    const view = stored && visibleList(stored.state, stored.version, caller);
    if (!view) throw new CodedError('SUGGESTION.NOT_FOUND', { itemId: params.itemId });
    return view;
  }
}
