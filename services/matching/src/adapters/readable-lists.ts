import { type Caller, CodedError, type NeedItemId } from '@clearinghouse/contracts';
import type { Need } from '@clearinghouse/matcher';
import { Injectable } from '@nestjs/common';
import { needOf } from '../domain/need.js';
import { readableNeed } from '../domain/readable.js';
import { SuggestionListRepository } from './suggestion-list.repository.js';

/** Need items as a caller may read them. */
@Injectable()
export class ReadableLists {
  constructor(private readonly lists: SuggestionListRepository) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND for an item that is not there and for one that the caller may not read, alike */
  async needOf(itemId: NeedItemId, caller: Caller): Promise<Need> {
    const stored = await this.lists.get(itemId);
    const need = stored && readableNeed(stored.state, caller);
    if (!need) throw new CodedError('SUGGESTION.NOT_FOUND', { itemId });
    return need;
  }

  /** Every open item, for experts. */
  async everyNeed(): Promise<Need[]> {
    const needs: Need[] = [];
    for await (const page of this.lists.allOpen()) needs.push(...page.map(({ state }) => needOf(state)));
    return needs;
  }
}
