import { type Changed, CodedError, type putForward as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { putForward } from '../domain/review.js';

@Injectable()
export class PutForward {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND, SUGGESTION.WRONG_STATE; StoreError stale-version */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { itemId, programmeId } = call.params;
    const at = this.clock.now();
    const stored = await this.lists.get(itemId);
    if (!stored) throw new CodedError('SUGGESTION.NOT_FOUND', { itemId, programmeId });
    const decision = putForward(stored.state, programmeId, { by: call.caller.subject, role: call.caller.role }, at);
    return { id: itemId, version: await this.lists.save(itemId, call.expected, decision, contextOf(call, at)) };
  }
}
