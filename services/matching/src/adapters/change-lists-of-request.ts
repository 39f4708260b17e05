import type { EventEnvelope, NeedItemId, RequestId } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import type { Decision } from '../domain/decision.js';
import type { SuggestionList } from '../domain/suggestion-list.js';
import { changeList } from './change-list.js';
import { SuggestionListRepository } from './suggestion-list.repository.js';

/** Applies an event of a request to each of its open lists; lists are few (one for each item), so one after the other. */
@Injectable()
export class ChangeListsOfRequest {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly clock: Clock,
  ) {}

  async run(
    event: EventEnvelope,
    decide: (list: SuggestionList) => Decision,
    request: RequestId = event.subject as RequestId, // the subject of a request's event is its id
  ): Promise<void> {
    const context = contextOfEvent(event, this.clock.now());
    for await (const page of this.lists.ofRequest(request))
      for (const stored of page) await changeList(this.lists, stored.id as NeedItemId, decide, context, stored);
  }
}
