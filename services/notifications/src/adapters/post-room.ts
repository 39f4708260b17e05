import type { EventEnvelope, Instant } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { type LetterKey, type LetterText, writeLetter } from '../domain/letter.js';
import { LetterRepository } from './letter.repository.js';

/** Letters written at once for one event: enough to share a flush, few enough to leave room for others. */
const AT_ONCE = 32;

export interface Outgoing {
  readonly key: LetterKey;
  readonly text: (at: Instant) => LetterText;
}

/** Writes the letters that one event calls for. Stopped half-way, the redelivered event writes the rest. */
@Injectable()
export class PostRoom {
  constructor(
    private readonly letters: LetterRepository,
    private readonly clock: Clock,
  ) {}

  async write(event: EventEnvelope, outgoing: readonly Outgoing[]): Promise<void> {
    const context = contextOfEvent(event, this.clock.now());
    for (let from = 0; from < outgoing.length; from += AT_ONCE) {
      const some = outgoing.slice(from, from + AT_ONCE);
      const written = some.map(({ key, text }) => writeLetter(key, text(context.at), context.at));
      await Promise.all(written.map((letter) => this.letters.write(letter, context)));
    }
  }
}
