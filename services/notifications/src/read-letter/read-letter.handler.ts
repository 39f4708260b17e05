import { CodedError, type LetterView, type readLetter } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { LetterRepository } from '../adapters/letter.repository.js';
import { readableLetter } from '../domain/readable-letter.js';

@Injectable()
export class ReadLetter {
  constructor(private readonly letters: LetterRepository) {}

  /** @throws CodedError LETTER.NOT_FOUND for a letter that is not there and for one to somebody else, alike */
  async run({ params, caller }: Call<typeof readLetter>): Promise<LetterView> {
    const stored = await this.letters.get(params.id);
    const view = stored && readableLetter(params.id, stored.version, stored.state, caller);
    if (!view) throw new CodedError('LETTER.NOT_FOUND', { id: params.id });
    return view;
  }
}
