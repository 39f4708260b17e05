import type { AnswerOf, Caller, listSuggestions, QueryOf } from '@clearinghouse/contracts';
import type { Page } from '@clearinghouse/document-store';
import { type Call, Clock } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { PolicyRepository } from '../adapters/policy.repository.js';
import { type StoredList, SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { visibleList } from '../domain/visible-list.js';

const NOTHING: Page<StoredList> = { items: [], next: null };

@Injectable()
export class ListSuggestions {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly policies: PolicyRepository,
    private readonly clock: Clock,
  ) {}

  /** Experts: every open list; a State: those of its own requests. In order of the item's id. */
  async run({ query, caller }: Call<typeof listSuggestions>): Promise<AnswerOf<typeof listSuggestions>> {
    const { items, next } = await this.page(query, caller);
    const { policy } = await this.policies.inForce();
    const at = this.clock.now();
    const views = items.flatMap(({ state, version }) => visibleList(state, version, caller, at, policy.review) ?? []);
    return { items: views, next };
  }

  private page(query: QueryOf<typeof listSuggestions>, caller: Caller): Promise<Page<StoredList>> {
    const page = { limit: query.limit, after: query.cursor };
    if (query.requestId) return this.lists.pageOfRequest(query.requestId, page);
    if (caller.role === 'expert') return this.lists.pageOfOpen(page);
    return caller.party ? this.lists.pageOfRequester(caller.party, page) : Promise.resolve(NOTHING);
  }
}
