import {
  type DataOf,
  type EventEnvelope,
  type NeedItem,
  needItemId,
  type requestSubmitted,
} from '@clearinghouse/contracts';
import type { SaveContext } from '@clearinghouse/document-store';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { changeList } from '../adapters/change-list.js';
import { MatchDoorbell } from '../adapters/match-doorbell.js';
import { SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { ItemsFirst } from '../match-item/items-first.js';
import { NoteRequesterFacts } from '../note-requester-facts/note-requester-facts.handler.js';
import { openList, submitAgain, type Submitted } from '../domain/open-list.js';
import { submittedFrom } from './submitted-from.js';

type Event = EventEnvelope<DataOf<typeof requestSubmitted>>;

/** One list for each need item, marked as owing a match. An item whose list is there (delivered twice) is not opened again. */
@Injectable()
export class OnRequestSubmitted {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly bell: MatchDoorbell,
    private readonly facts: NoteRequesterFacts,
    private readonly first: ItemsFirst,
    private readonly clock: Clock,
  ) {}

  run = (event: Event): Promise<void> => this.first.during(() => this.openAll(event));

  private async openAll(event: Event): Promise<void> {
    const request = submittedFrom(event);
    const context = contextOfEvent(event, this.clock.now());
    await Promise.all(event.data.items.map((item) => this.open(request, item, context)));
    for (const { no } of event.data.items)
      // after they were written: what is recorded meanwhile meets one or the other
      await this.facts.toList(needItemId(request.requestId, no), request.requester, event);
  }

  private async open(request: Submitted, item: NeedItem, context: SaveContext): Promise<void> {
    const opened = openList(request, item, context.at);
    const isNew = await this.lists.insert(opened, context);
    const list = isNew ? opened.state : await this.again(request, item, context);
    if (list?.owed) await this.bell.ring(list.itemId, { [request.cause.id]: request.cause.sequence });
  }

  private again(request: Submitted, item: NeedItem, context: SaveContext) {
    const { itemId } = openList(request, item, context.at).state;
    return changeList(this.lists, itemId, (list) => submitAgain(list, request, item, context.at), context);
  }
}
