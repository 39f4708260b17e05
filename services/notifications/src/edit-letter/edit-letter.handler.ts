import type { Changed, editLetter as operation } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LetterRepository } from '../adapters/letter.repository.js';
import { actorOf } from '../domain/actor.js';
import { editLetter } from '../domain/letter-draft.js';

@Injectable()
export class EditLetter {
  constructor(
    private readonly letters: LetterRepository,
    private readonly clock: Clock,
  ) {}

  /** A specimen stays marked as one. @throws LETTER.NOT_FOUND, LETTER.WRONG_STATE; StoreError stale-version */
  run(call: Call<typeof operation>): Promise<Changed> {
    const at = this.clock.now();
    return this.letters.change(
      call,
      (letter) => editLetter(letter, call.body, actorOf(call.caller)),
      contextOf(call, at),
    );
  }
}
