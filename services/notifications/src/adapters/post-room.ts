import type { EventEnvelope, Instant } from '@clearinghouse/contracts';
import { Clock, contextOfEvent } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import {
  draftLetter,
  holdLetter,
  type LetterKey,
  type LetterText,
  type Wait,
  type WrittenLetter,
  writeLetter,
} from '../domain/letter.js';
import { LetterRepository } from './letter.repository.js';

/** Letters written at once for one event: enough to share a flush, few enough to leave room for others. */
const AT_ONCE = 32;

export interface Outgoing {
  readonly key: LetterKey;
  readonly text: (at: Instant) => LetterText;
  /** For a person to finish and send. */
  readonly draft?: true;
  /** Until what it tells can no longer be undone. */
  readonly wait?: Wait;
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
      const written = some.map((each) => letterOf(each, context.at));
      await Promise.all(written.map((letter) => this.letters.write(letter, context)));
    }
  }
}

function letterOf({ key, text, draft, wait }: Outgoing, at: Instant): WrittenLetter {
  if (wait && wait.leavesAt > at) return holdLetter(key, text(wait.leavesAt), at, wait);
  return (draft ? draftLetter : writeLetter)(key, text(at), at);
}
