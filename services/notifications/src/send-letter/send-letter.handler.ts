import type { Changed, sendLetter as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LetterRepository } from '../adapters/letter.repository.js';
import { actorOf } from '../domain/actor.js';
import { sendLetter } from '../domain/letter-draft.js';

@Injectable()
export class SendLetter {
  constructor(
    private readonly letters: LetterRepository,
    private readonly clock: Clock,
  ) {}

  /** Sending is the act of a person, recorded here with its date and reference. @throws LETTER.NOT_FOUND, LETTER.WRONG_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    return this.letters.change(
      call,
      (letter) => sendLetter(letter, call.body, at, actorOf(call.caller)),
      contextOf(call, at),
    );
  }
}
