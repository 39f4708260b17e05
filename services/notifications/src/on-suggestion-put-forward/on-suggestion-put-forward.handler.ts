import type { DataOf, EventEnvelope, suggestionPutForward } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { BriefingFacts } from '../adapters/briefing-facts.js';
import { PostRoom } from '../adapters/post-room.js';
import { suggestionNotice } from '../domain/texts/suggestion-notice.js';

@Injectable()
export class OnSuggestionPutForward {
  constructor(
    private readonly post: PostRoom,
    private readonly facts: BriefingFacts,
  ) {}

  /** To the requester alone: the provider is not told. One notice for each act of putting forward; it waits while that can be undone. */
  async run(event: EventEnvelope<DataOf<typeof suggestionPutForward>>): Promise<void> {
    await this.facts.note(event, 'put-forward');
    const { requestId, requester, itemNo, undoUntil, programmeId } = event.data;
    const occasion = `${itemNo}:${event.sequence}`;
    const key = { requestId, recipient: requester, purpose: 'suggestion-notice' as const, occasion };
    const wait = undoUntil && { wait: { leavesAt: undoUntil, concerns: programmeId } };
    await this.post.write(event, [{ key, text: (at) => suggestionNotice(event.data, at), ...wait }]);
  }
}
