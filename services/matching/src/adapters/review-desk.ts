import { type Caller, type Changed, CodedError, type Instant, type NeedItemId } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import type { Decision } from '../domain/decision.js';
import type { ReviewRules } from '../domain/policy.js';
import type { Reviewer } from '../domain/review/entry-in.js';
import type { SuggestionList } from '../domain/suggestion-list.js';
import { MatchDoorbell } from './match-doorbell.js';
import { PolicyRepository } from './policy.repository.js';
import { type StoredList, SuggestionListRepository } from './suggestion-list.repository.js';

/** What a decision of a human has to know beside the list. */
export interface Desk {
  readonly who: Reviewer;
  readonly at: Instant;
  readonly rules: ReviewRules;
  readonly correlationId: string;
}
export type Decide = (list: SuggestionList, desk: Desk) => Decision;

/** Load, decide, save over the version that the caller read, and ring when the decision owes a match. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly policies: PolicyRepository,
    private readonly bell: MatchDoorbell,
    private readonly clock: Clock,
  ) {}

  /** @throws CodedError SUGGESTION.NOT_FOUND; StoreError stale-version; what `decide` throws */
  async byReviewer(call: CallOnItem, decide: Decide): Promise<Changed> {
    return this.save(call, await this.listOf(call), decide);
  }

  /** As `byReviewer`; a list of another State's request is not there. */
  async byRequester(call: CallOnItem, decide: Decide): Promise<Changed> {
    const stored = await this.listOf(call);
    if (stored.state.requester !== call.caller.party) throw notFound(call.params.itemId);
    return this.save(call, stored, decide);
  }

  private async listOf({ params }: CallOnItem): Promise<StoredList> {
    const stored = await this.lists.get(params.itemId);
    if (!stored) throw notFound(params.itemId);
    return stored;
  }

  private async save(call: CallOnItem, { id, state }: StoredList, decide: Decide): Promise<Changed> {
    const at = this.clock.now();
    const { policy } = await this.policies.inForce();
    const who = { by: call.caller.subject, role: call.caller.role };
    const decision = decide(state, { who, at, rules: policy.review, correlationId: call.correlationId });
    const { itemId } = call.params;
    const version = await this.lists.save(itemId, call.expected, decision, contextOf(call, at));
    if (decision.state.owed && !state.owed) await this.bell.ring(itemId, decision.state.owed.seen);
    return { id, version };
  }
}

export interface CallOnItem extends Pick<Call, 'expected' | 'correlationId'> {
  readonly params: { readonly itemId: NeedItemId };
  readonly caller: Caller;
}

const notFound = (itemId: NeedItemId) => new CodedError('SUGGESTION.NOT_FOUND', { itemId });
