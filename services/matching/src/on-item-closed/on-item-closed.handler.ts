import type { DataOf, EventEnvelope, itemClosed } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ChangeListsOfRequest } from '../adapters/change-lists-of-request.js';
import { unchanged } from '../domain/decision.js';
import { closeList } from '../domain/follow-request.js';

@Injectable()
export class OnItemClosed {
  constructor(private readonly lists: ChangeListsOfRequest) {}

  /** The list of one item ends; the others go on. */
  run = (event: EventEnvelope<DataOf<typeof itemClosed>>): Promise<void> =>
    this.lists.run(event, (list) =>
      list.itemNo === event.data.itemNo ? closeList(list, event.sequence) : unchanged(list),
    );
}
