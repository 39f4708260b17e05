import type { Changed, discardLetter as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LetterRepository } from '../adapters/letter.repository.js';
import { actorOf } from '../domain/actor.js';
import { discardLetter } from '../domain/letter-draft.js';

@Injectable()
export class DiscardLetter {
  constructor(
    private readonly letters: LetterRepository,
    private readonly clock: Clock,
  ) {}

  /** The draft stays on file, with the reason. @throws LETTER.NOT_FOUND, LETTER.WRONG_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    return this.letters.change(
      call,
      (letter) => discardLetter(letter, actorOf(call.caller, call.body.why)),
      contextOf(call, at),
    );
  }
}
