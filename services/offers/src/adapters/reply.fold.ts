import { type Fold, type RecordedEvent, UNDECIDED } from '@clearinghouse/document-store';
import { evolveReply } from '../domain/reply/evolve-reply.js';
import { ENTERED, INDICATED, type ReplyEvent } from '../domain/reply/reply.events.js';
import type { Reply } from '../domain/reply/reply.js';
import type { StoredReply } from './reply.collection.js';

/** What an audit compares: all but the calls that were answered. Replies from before editions were counted were read anew. */
export const replyFold: Fold<StoredReply> = {
  fold: (events) =>
    [ENTERED, INDICATED].includes(events[0]?.type ?? '') ? events.reduce(after, undefined) : UNDECIDED,
  decided: (reply) => ({ ...reply, calls: undefined }),
};

const after = (reply: Reply | undefined, event: RecordedEvent): Reply =>
  evolveReply(reply, event as RecordedEvent & ReplyEvent, event.at); // what this service recorded
