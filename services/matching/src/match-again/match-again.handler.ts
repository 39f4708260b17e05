import type { AnswerOf, matchAgain, NeedItemId } from '@clearinghouse/contracts';
import type { SaveContext } from '@clearinghouse/document-store';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { changeList } from '../adapters/change-list.js';
import { MatchDoorbell } from '../adapters/match-doorbell.js';
import { type StoredList, SuggestionListRepository } from '../adapters/suggestion-list.repository.js';
import { oweMatchAgain } from '../domain/owe-match.js';

@Injectable()
export class MatchAgain {
  constructor(
    private readonly lists: SuggestionListRepository,
    private readonly bell: MatchDoorbell,
    private readonly clock: Clock,
  ) {}

  /** Marks every open list and answers how many there are; the work runs as jobs. Calling again while it runs adds nothing. */
  async run(call: Call<typeof matchAgain>): Promise<AnswerOf<typeof matchAgain>> {
    const context = contextOf(call, this.clock.now());
    let items = 0;
    for await (const page of this.lists.allOpen()) {
      await Promise.all(page.map((stored) => this.mark(stored, call.caller.subject, context)));
      items += page.length;
    }
    return { items };
  }

  private async mark(stored: StoredList, by: string, context: SaveContext): Promise<void> {
    const asked = { by, correlationId: context.correlationId };
    const id = stored.id as NeedItemId; // the collection is keyed by need item id
    const after = await changeList(this.lists, id, (list) => oweMatchAgain(list, asked, context.at), context, stored);
    if (after?.owed) await this.bell.ring(id, after.owed.seen);
  }
}
