import type { DataOf, EventEnvelope, Instant, suggestionTakenBack } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LetterRepository } from '../adapters/letter.repository.js';
import { PostRoom } from '../adapters/post-room.js';
import { correctionNotice } from '../domain/texts/correction-notice.js';

@Injectable()
export class OnSuggestionTakenBack {
  constructor(
    private readonly letters: LetterRepository,
    private readonly post: PostRoom,
    private readonly clock: Clock,
  ) {}

  /** The waiting letter does not leave. If it has left already, the requester gets a correction. */
  async run(event: EventEnvelope<DataOf<typeof suggestionTakenBack>>): Promise<void> {
    const { requestId, requester, programmeId, itemNo, decision, by } = event.data;
    if (decision !== 'put-forward') return;
    const context = contextOfEvent(event, this.clock.now());
    const actor = { by, role: 'expert', why: 'the suggestion was taken back' };
    if ((await this.letters.takeBack(requestId, programmeId, actor, context)) === 'waiting') return;
    const occasion = `${itemNo}:${event.sequence}`;
    const key = { requestId, recipient: requester, purpose: 'correction-notice' as const, occasion };
    await this.post.write(event, [{ key, text: (at: Instant) => correctionNotice(event.data, at) }]);
  }
}
