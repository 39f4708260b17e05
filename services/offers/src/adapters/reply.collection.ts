import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { Instant, PartyCode, ReplyLine, RequestId } from '@clearinghouse/contracts';
import type { Reply } from '../domain/reply/reply.js';

/** A call that was answered: under its key again, the same body gets the same answer and another body is refused. */
export interface AnsweredCall {
  readonly key: string;
  readonly bodyHash: string;
  readonly version: number;
}
/** The last calls that gave or revised the reply, newest last. */
export interface StoredReply extends Reply {
  readonly calls: readonly AnsweredCall[];
}

/** Before editions were counted, the requester read every reply at once: so it has been told. */
interface ReplyOfVersion1 {
  readonly requestId: RequestId;
  readonly requester: PartyCode;
  readonly provider: PartyCode;
  readonly lines: readonly ReplyLine[];
  readonly givenAt: Instant;
  readonly calls: readonly AnsweredCall[];
}
const withEditions = (stored: unknown): StoredReply => {
  const { lines, givenAt, ...reply } = stored as ReplyOfVersion1; // the store asks for documents of schema version 1
  const edition = { no: 1, issue: 1, lines, givenAt };
  return { ...reply, state: 'requester-told', edition, shared: edition, told: edition, steps: [] };
};

export const OF_REQUEST = 'of-request';
export const keyOfReply = ({ requestId, provider }: Reply): string => `${requestId}|${provider}`;

export const replyCollection: CollectionDefinition<StoredReply> = {
  name: 'replies',
  schemaVersion: 2,
  upcast: { 1: withEditions },
  topic: 'replies',
  indexes: { [OF_REQUEST]: { kind: 'ordered', key: keyOfReply } },
};
