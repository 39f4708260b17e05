import { type Changed, CodedError, type PartyCode, replyId, type RequestId } from '@clearinghouse/contracts';
import type {
  Collection,
  CollectionDefinition,
  DocumentStore,
  SaveContext,
  Stored,
} from '@clearinghouse/document-store';
import { DOCUMENT_STORE, type Segment, whenStale } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { afterReply, type Reply, type ReplyEvent } from '../domain/reply.js';

/** A call that was answered: under its key again, the same body gets the same answer and another body is refused. */
interface AnsweredCall {
  readonly key: string;
  readonly bodyHash: string;
  readonly version: number;
}
/** The last calls that gave or revised the reply, newest last. */
interface StoredReply extends Reply {
  readonly calls: readonly AnsweredCall[];
}
const CALLS_KEPT = 50;

const OF_REQUEST = 'of-request';
const keyOf = ({ requestId, provider }: Reply): string => `${requestId}|${provider}`;

export const replyCollection: CollectionDefinition<StoredReply> = {
  name: 'replies',
  schemaVersion: 1,
  topic: 'replies',
  indexes: { [OF_REQUEST]: { kind: 'ordered', key: keyOf } },
};

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

  find(requestId: RequestId, provider: PartyCode): Promise<Stored<Reply> | undefined> {
    return this.replies.get(replyId(requestId, provider));
  }

  /** Replies to one request in order of the providers' codes. */
  all(requestId: RequestId): Segment<Reply> {
    return { range: this.ofRequest, key: ({ state }) => keyOf(state), prefix: requestId };
  }

  /**
   * Gives or revises; of twins at once one writes and the other gets its answer.
   * @throws HTTP.IDEMPOTENCY_KEY_REUSED when this key came with another body
   */
  give(
    id: string,
    call: { readonly key: string; readonly bodyHash: string },
    decide: () => Promise<ReplyEvent>,
    context: SaveContext,
  ): Promise<Changed> {
    return whenStale(async () => {
      const before = await this.replies.get(id);
      const replay = before?.state.calls.find(({ key }) => key === call.key);
      if (replay && replay.bodyHash !== call.bodyHash) throw new CodedError('HTTP.IDEMPOTENCY_KEY_REUSED');
      if (replay) return { id, version: replay.version };
      return this.write(id, before, call, await decide(), context);
    });
  }

  private async write(
    id: string,
    before: Stored<StoredReply> | undefined,
    call: Omit<AnsweredCall, 'version'>,
    event: ReplyEvent,
    context: SaveContext,
  ): Promise<Changed> {
    const version = (before?.version ?? 0) + 1;
    const calls = [...(before?.state.calls ?? []), { ...call, version }].slice(-CALLS_KEPT);
    const state = { ...afterReply(event, context.at), calls };
    if (before) await this.replies.save(id, before.version, state, [event], context);
    else await this.replies.insert(id, state, [event], context);
    return { id, version };
  }
}
