import type { DataOf, EventEnvelope, requestCirculated } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ChangeListsOfRequest } from '../adapters/change-lists-of-request.js';
import { unchanged } from '../domain/decision.js';
import { noteCirculation } from '../domain/follow-request.js';

@Injectable()
export class OnRequestCirculated {
  constructor(private readonly lists: ChangeListsOfRequest) {}

  /** Notes day, text and addressees on the lists of the items that were circulated; the others stay as they were. */
  run(event: EventEnvelope<DataOf<typeof requestCirculated>>): Promise<void> {
    const { circulatedOn: on, addressees: to, items } = event.data;
    return this.lists.run(event, (list) => {
      const item = items.find(({ no }) => no === list.itemNo);
      return item ? noteCirculation(list, { on, item, to }, event.sequence) : unchanged(list);
    });
  }
}
