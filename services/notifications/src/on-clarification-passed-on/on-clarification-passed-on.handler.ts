import type { clarificationPassedOn, DataOf, EventEnvelope } from '@clearinghouse/contracts';
import { Injectable } from '@nestjs/common';
import { PostRoom } from '../adapters/post-room.js';
import { clarificationAnswer } from '../domain/texts/clarification-answer.js';

@Injectable()
export class OnClarificationPassedOn {
  constructor(private readonly post: PostRoom) {}

  /** To the provider that asked, and to nobody else. */
  run(event: EventEnvelope<DataOf<typeof clarificationPassedOn>>): Promise<void> {
    const { requestId, provider, clarificationId } = event.data;
    const occasion = clarificationId.slice(clarificationId.lastIndexOf(':') + 1);
    const key = { requestId, recipient: provider, purpose: 'clarification-answer' as const, occasion };
    return this.post.write(event, [{ key, text: (at) => clarificationAnswer(event.data, at) }]);
  }
}
