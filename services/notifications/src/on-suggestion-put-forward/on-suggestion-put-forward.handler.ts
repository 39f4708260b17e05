import type { DataOf, EventEnvelope, suggestionPutForward } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { suggestionNotice } from '../domain/texts/suggestion-notice.js';

@Injectable()
export class OnSuggestionPutForward {
  constructor(private readonly post: PostRoom) {}

  /** To the requester alone: the provider is not told. One notice for each act of putting forward. */
  run(event: EventEnvelope<DataOf<typeof suggestionPutForward>>): Promise<void> {
    const { requestId, requester, itemNo } = event.data;
    const occasion = `${itemNo}:${event.sequence}`;
    const key = { requestId, recipient: requester, purpose: 'suggestion-notice' as const, occasion };
    return this.post.write(event, [{ key, text: (at) => suggestionNotice(event.data, at) }]);
  }
}
