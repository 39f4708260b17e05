import type { DataOf, EventEnvelope, requestCirculated } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ChangeListsOfRequest } from '../adapters/change-lists-of-request.js';
import { unchanged } from '../domain/decision.js';
import { noteCirculation } from '../domain/follow-request.js';

@Injectable()
export class OnRequestCirculated {
  constructor(private readonly lists: ChangeListsOfRequest) {}

  /** Notes the day on the lists of the items that were circulated; the others stay between experts and requester. */
  run(event: EventEnvelope<DataOf<typeof requestCirculated>>): Promise<void> {
    const circulated = new Set(event.data.items.map((item) => item.no));
    return this.lists.run(event, (list) =>
      circulated.has(list.itemNo) ? noteCirculation(list, event.data.circulatedOn, event.sequence) : unchanged(list),
    );
  }
}
