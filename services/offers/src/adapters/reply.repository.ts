import { type Changed, CodedError, type PartyCode, replyId, type RequestId } from '@clearinghouse/contracts';
import {
  type Collection,
  type DocumentStore,
  every,
  type SaveContext,
  type Stored,
  StoreError,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE, type Segment, whenStale } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { evolveReplyAll } from '../domain/reply/evolve-reply.js';
import type { Reply } from '../domain/reply/reply.js';
import type { ReplyEvent } from '../domain/reply/reply.events.js';
import { type AnsweredCall, keyOfReply, OF_REQUEST, replyCollection, type StoredReply } from './reply.collection.js';

const CALLS_KEPT = 50;
const PAGE = 200;

/**
 * One document per request and provider, so createOnce does not fit: a further call of the provider is no replay but revises
 * the reply. The document therefore keeps the calls that it answered.
 */
@Injectable()
export class ReplyRepository {
  private readonly replies: Collection<StoredReply>;
  private readonly ofRequest: Segment<StoredReply>['range'];

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.replies = store.collection(replyCollection);
    this.ofRequest = this.replies.range(OF_REQUEST);
  }

  find(requestId: RequestId, provider: PartyCode): Promise<Stored<StoredReply> | undefined> {
    return this.replies.get(replyId(requestId, provider));
  }

  /** Replies to one request in order of the providers' codes. */
  all(requestId: RequestId): Segment<Reply> {
    return { range: this.ofRequest, key: ({ state }) => keyOfReply(state), prefix: requestId };
  }

  /** All of them at once, for a document that holds each: a request has a reply a provider at most. */
  async everyReply(requestId: RequestId): Promise<Reply[]> {
    const found: Reply[] = [];
    const replies = every(this.ofRequest, { from: `${requestId}|`, to: `${requestId}}`, limit: PAGE });
    for await (const { state } of replies) found.push(state);
    return found;
  }

  /**
   * Gives or revises; of twins at once one writes and the other gets its answer.
   * @throws HTTP.IDEMPOTENCY_KEY_REUSED when this key came with another body
   */
  give(
    id: string,
    call: { readonly key: string; readonly bodyHash: string },
    decide: (before: Reply | undefined) => Promise<readonly ReplyEvent[]>,
    context: SaveContext,
  ): Promise<Changed> {
    return whenStale(async () => {
      const before = await this.replies.get(id);
      const replay = before?.state.calls.find(({ key }) => key === call.key);
      if (replay && replay.bodyHash !== call.bodyHash) throw new CodedError('HTTP.IDEMPOTENCY_KEY_REUSED');
      if (replay) return { id, version: replay.version };
      return this.write(id, before, call, await decide(before?.state), context);
    });
  }

  /** The reply as the caller read it. @throws REPLY.NOT_FOUND; StoreError stale-version */
  async forChange(requestId: RequestId, provider: PartyCode, expected: number): Promise<Stored<StoredReply>> {
    const stored = await this.find(requestId, provider);
    if (!stored) throw new CodedError('REPLY.NOT_FOUND');
    if (stored.version !== expected) throw new StoreError('stale-version', { expected, version: stored.version });
    return stored;
  }

  async save(stored: Stored<StoredReply>, events: readonly ReplyEvent[], context: SaveContext): Promise<Changed> {
    const { id, version, state } = stored;
    const after = { ...evolveReplyAll(state, events, context.at), calls: state.calls };
    return { id, version: await this.replies.save(id, version, after, events, context) };
  }

  private async write(
    id: string,
    before: Stored<StoredReply> | undefined,
    call: Omit<AnsweredCall, 'version'>,
    events: readonly ReplyEvent[],
    context: SaveContext,
  ): Promise<Changed> {
    const version = (before?.version ?? 0) + 1;
    const calls = [...(before?.state.calls ?? []), { ...call, version }].slice(-CALLS_KEPT);
    const state = { ...evolveReplyAll(before?.state, events, context.at), calls };
    if (before) await this.replies.save(id, before.version, state, events, context);
    else await this.replies.insert(id, state, events, context);
    return { id, version };
  }
}
