import { z } from 'zod';
import { RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { ReplyLineSchema } from '../reply.js';
import { eventKind } from './envelope.js';

/** A provider's answer to a circulated request. Reaches the requester whole: nothing in between edits or filters it. */
export const replyGiven = eventKind(
  'replies',
  'reply-given',
  1,
  z.object({
    requestId: RequestIdSchema,
    requester: PartyCodeSchema,
    requestTitle: z.string(),
    provider: PartyCodeSchema,
    lines: z.array(ReplyLineSchema),
  }),
);
