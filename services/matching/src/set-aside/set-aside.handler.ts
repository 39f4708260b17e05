import { type Changed, CodedError, type setAside as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { setAside } from '../domain/review.js';

@Injectable()
export class SetAside {
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
    const who = { by: call.caller.subject, role: call.caller.role, reason: call.body.reason };
    const decision = setAside(stored.state, programmeId, who, at);
    return { id: itemId, version: await this.lists.save(itemId, call.expected, decision, contextOf(call, at)) };
  }
}
