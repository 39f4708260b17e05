import { AREAS, type Area, type EventEnvelope, type NeedItemId } from '@clearinghouse/contracts';
import type { SaveContext } from '@clearinghouse/document-store';
import { Injectable } from '@nestjs/common';
import { changeList } from '../adapters/change-list.js';
import { MatchDoorbell } from '../adapters/match-doorbell.js';
import { SuggestionListRepository, type StoredList } from '../adapters/suggestion-list.repository.js';
import type { Cause } from '../domain/cause.js';
import { oweMatch } from '../domain/owe-match.js';

/** Marks the open lists of some areas as owing a match that knows an event. One page of lists in memory at a time. */
@Injectable()
export class MarkAffectedLists {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly bell: MatchDoorbell,
  ) {}

  async run(areas: readonly Area[], event: EventEnvelope, context: SaveContext): Promise<void> {
    const { subject: id, sequence, correlationid: correlationId, id: causationId } = event;
    const cause = { id, sequence, correlationId, causationId };
    for (const pages of this.openLists(areas))
      for await (const page of pages) await Promise.all(page.map((stored) => this.mark(stored, cause, context)));
  }

  private openLists = (areas: readonly Area[]) =>
    areas.length === AREAS.length ? [this.lists.allOpen()] : areas.map((area) => this.lists.openInArea(area));

  private async mark(stored: StoredList, cause: Cause, context: SaveContext): Promise<void> {
    const id = stored.id as NeedItemId; // the collection is keyed by need item id
    const after = await changeList(this.lists, id, (list) => oweMatch(list, cause, context.at), context, stored);
    if (after?.owed) await this.bell.ring(id, { [cause.id]: cause.sequence });
  }
}
