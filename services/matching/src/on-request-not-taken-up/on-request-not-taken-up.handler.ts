import type { DataOf, EventEnvelope, requestNotTakenUp } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ChangeListsOfRequest } from '../adapters/change-lists-of-request.js';
import { closeList } from '../domain/follow-request.js';

@Injectable()
export class OnRequestNotTakenUp {
  constructor(private readonly lists: ChangeListsOfRequest) {}

  /** The sender was informed how to submit; nothing is suggested for it. */
  run = (event: EventEnvelope<DataOf<typeof requestNotTakenUp>>): Promise<void> =>
    this.lists.run(event, (list) => closeList(list, event.sequence));
}
