import type { LetterId, PartyCode, RequestId } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  isStoreError,
  type Page,
  type RangeQuery,
  type SaveContext,
  type Stored,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Letter, WrittenLetter } from '../domain/letter.js';
import { letters, wordsOf } from './letter.collection.js';

type Range = (query: RangeQuery) => Promise<Page<Stored<Letter>>>;

/** Whose letters, about which request; nothing named: all. */
export interface LetterFilter {
  readonly recipient?: PartyCode | undefined;
  readonly requestId?: RequestId | undefined;
}

@Injectable()
export class LetterRepository {
  private readonly letters: Collection<Letter>;
  private readonly byTime: Range;
  private readonly byRequest: Range;
  private readonly byRecipient: Range;
  private readonly byRecipientAndRequest: Range;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.letters = store.collection(letters);
    this.byTime = this.letters.range('by-time');
    this.byRequest = this.letters.range('by-request');
    this.byRecipient = this.letters.range('by-recipient');
    this.byRecipientAndRequest = this.letters.range('by-recipient-and-request');
  }

  get = (id: LetterId): Promise<Stored<Letter> | undefined> => this.letters.get(id);

  /** A letter that is there already stays as it was first written: the event came twice. */
  async write({ id, state, events }: WrittenLetter, context: SaveContext): Promise<void> {
    try {
      await this.letters.insert(id, state, events, context);
    } catch (error) {
      if (!isStoreError(error, 'duplicate-id')) throw error;
    }
  }

  /** Newest first. */
  page({ recipient, requestId }: LetterFilter, limit: number, after?: string): Promise<Page<Stored<Letter>>> {
    const page = { limit, descending: true, after };
    if (recipient && requestId) return this.byRecipientAndRequest({ ...wordsOf(recipient, requestId), ...page });
    if (recipient) return this.byRecipient({ ...wordsOf(recipient), ...page });
    if (requestId) return this.byRequest({ ...wordsOf(requestId), ...page });
    return this.byTime(page);
  }
}
