import {
  type Changed,
  CodedError,
  type Instant,
  type LetterId,
  type PartyCode,
  type ProgrammeId,
  type RequestId,
} from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  every,
  isStoreError,
  type Page,
  type RangeQuery,
  type SaveContext,
  type Stored,
  StoreError,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Letter, WrittenLetter } from '../domain/letter.js';
import { type Actor, type LetterDecision, takeBackLetter } from '../domain/letter-draft.js';
import { letters, wordsOf } from './letter.collection.js';

const AT_A_TIME = 100;

type Range = (query: RangeQuery) => Promise<Page<Stored<Letter>>>;

/** Whose letters, about which request; nothing named: all. */
export interface LetterFilter {
  readonly recipient?: PartyCode | undefined;
  readonly requestId?: RequestId | undefined;
}

export interface ChangeCall {
  readonly params: { readonly id: LetterId };
  readonly expected: number;
}

@Injectable()
export class LetterRepository {
  private readonly letters: Collection<Letter>;
  private readonly byTime: Range;
  private readonly byRequest: Range;
  private readonly byLeaving: Range;
  private readonly byRecipient: Range;
  private readonly byRecipientAndRequest: Range;

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.letters = store.collection(letters);
    this.byTime = this.letters.range('by-time');
    this.byRequest = this.letters.range('by-request');
    this.byLeaving = this.letters.range('leaving');
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

  /** @throws LETTER.NOT_FOUND, LETTER.WRONG_STATE; StoreError stale-version */
  async change(
    { params, expected }: ChangeCall,
    decide: (letter: Letter) => LetterDecision,
    context: SaveContext,
  ): Promise<Changed> {
    const { id } = params;
    const stored = await this.letters.get(id);
    if (!stored) throw new CodedError('LETTER.NOT_FOUND', { id });
    if (stored.version !== expected) throw new StoreError('stale-version', { expected, version: stored.version });
    const { state, events } = decide(stored.state);
    return { id, version: await this.letters.save(id, expected, state, events, context) };
  }

  /** Waiting letters that leave by `now`, the earliest first. */
  leaving = (now: Instant): AsyncIterable<Stored<Letter>> => every(this.byLeaving, { to: `${now}~`, limit: AT_A_TIME });

  /** Discards the waiting letter about this programme; says what was found. */
  async takeBack(
    requestId: RequestId,
    concerns: ProgrammeId,
    actor: Actor,
    context: SaveContext,
  ): Promise<'waiting' | 'none'> {
    for await (const stored of every(this.byRequest, { ...wordsOf(requestId), limit: AT_A_TIME })) {
      const decision = stored.state.concerns === concerns && takeBackLetter(stored.state, actor);
      if (!decision) continue;
      await this.letters.save(stored.id, stored.version, decision.state, decision.events, context);
      return 'waiting';
    }
    return 'none';
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
