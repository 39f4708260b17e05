import type { DataOf, EventEnvelope, requestClosed } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ChangeListsOfRequest } from '../adapters/change-lists-of-request.js';
import { closeList } from '../domain/follow-request.js';

@Injectable()
export class OnRequestClosed {
  constructor(private readonly lists: ChangeListsOfRequest) {}

  /** Every list of the request ends. */
  run = (event: EventEnvelope<DataOf<typeof requestClosed>>): Promise<void> =>
    this.lists.run(event, (list) => closeList(list, event.sequence));
}
