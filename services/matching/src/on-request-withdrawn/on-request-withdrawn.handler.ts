import type { DataOf, EventEnvelope, requestWithdrawn } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ChangeListsOfRequest } from '../adapters/change-lists-of-request.js';
import { closeList } from '../domain/follow-request.js';

@Injectable()
export class OnRequestWithdrawn {
  constructor(private readonly lists: ChangeListsOfRequest) {}

  run = (event: EventEnvelope<DataOf<typeof requestWithdrawn>>): Promise<void> =>
    this.lists.run(event, (list) => closeList(list, event.sequence));
}
