import type { DataOf, EventEnvelope, itemRecalled } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ChangeListsOfRequest } from '../adapters/change-lists-of-request.js';
import { unchanged } from '../domain/decision.js';
import { noteRecall } from '../domain/follow-request.js';

@Injectable()
export class OnItemRecalled {
  constructor(private readonly lists: ChangeListsOfRequest) {}

  /** The addressees know nothing of the item any more; experts and requester go on. */
  run = (event: EventEnvelope<DataOf<typeof itemRecalled>>): Promise<void> =>
    this.lists.run(event, (list) =>
      list.itemNo === event.data.itemNo ? noteRecall(list, event.sequence) : unchanged(list),
    );
}
