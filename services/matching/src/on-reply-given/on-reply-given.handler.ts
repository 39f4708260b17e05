import type { DataOf, EventEnvelope, replyGiven } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { ChangeListsOfRequest } from '../adapters/change-lists-of-request.js';
import { unchanged } from '../domain/decision.js';
import { noteReply } from '../domain/follow-request.js';

@Injectable()
export class OnReplyGiven {
  constructor(private readonly lists: ChangeListsOfRequest) {}

  /** Notes when an item had its first reply, for the briefing. Nothing of the reply is kept, nor who gave it. */
  run(event: EventEnvelope<DataOf<typeof replyGiven>>): Promise<void> {
    const { requestId, lines } = event.data;
    const items = new Set(lines.map(({ itemNo }) => itemNo));
    const note = (list: Parameters<typeof noteReply>[0]) =>
      items.has(list.itemNo) ? noteReply(list, event.time) : unchanged(list);
    return this.lists.run(event, note, requestId);
  }
}
