import type { AnswerOf, LetterId, listLetters } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LetterRepository } from '../adapters/letter.repository.js';
import { readableLetter, readsAll } from '../domain/readable-letter.js';

@Injectable()
export class ListLetters {
  constructor(private readonly letters: LetterRepository) {}

  /** Letters to the caller's party, or all for those who keep the file; newest first. */
  async run({ query, caller }: Call<typeof listLetters>): Promise<AnswerOf<typeof listLetters>> {
    const all = readsAll(caller);
    if (!all && !caller.party) return { items: [], next: null };
    const filter = { requestId: query.requestId, ...(!all && caller.party && { recipient: caller.party }) };
    const { items, next } = await this.letters.page(filter, query.limit, query.cursor);
    const views = items.flatMap(
      ({ id, version, state }) => readableLetter(id as LetterId, version, state, caller) ?? [], // keyed by letter id
    );
    return { items: views, next };
  }
}
