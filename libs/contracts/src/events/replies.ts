import { z } from 'zod';
import { RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { REPLY_STEPS, ReplyLineSchema } from '../reply.js';
import { LocalDateSchema } from '../time.js';
import { eventKind } from './envelope.js';

const about = {
  requestId: RequestIdSchema,
  requester: PartyCodeSchema,
  requestTitle: z.string(),
  provider: PartyCodeSchema,
};
/** Which edition of the reply, and which issue of the request it answers; absent in events before they were counted: 1. */
const edition = { edition: z.int().min(1).optional(), issue: z.int().min(1).optional() };

/**
 * A provider's answer to a circulated request was received. Its provider and the experts learn of it; the requester when it
 * is told. `lines` are what may be passed on: nothing under internal review, no reason that was not released.
 */
export const replyGiven = eventKind(
  'replies',
  'reply-given',
  1,
  z.object({ ...about, ...edition, lines: z.array(ReplyLineSchema) }),
);

/** A step after receipt. With `requester-told` comes the whole reply: nothing in between edits or filters it. */
export const replyStepRecorded = eventKind(
  'replies',
  'reply-step-recorded',
  1,
  z.object({
    ...about,
    ...edition,
    step: z.enum(REPLY_STEPS),
    reference: z.string().optional(),
    on: LocalDateSchema.optional(),
    /** Whether the requester was told of an earlier edition. */
    replaces: z.boolean().default(false),
    lines: z.array(ReplyLineSchema).default([]),
  }),
);

/** The provider takes its reply back. The requester learns of it if it had been told of the reply. */
export const replyWithdrawn = eventKind(
  'replies',
  'reply-withdrawn',
  1,
  z.object({ ...about, ...edition, requesterKnew: z.boolean() }),
);
