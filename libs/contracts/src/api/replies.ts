import { z } from 'zod';
import { CapacityPeriodSchema } from '../capacity.js';
import { ProgrammeIdSchema, ReplyIdSchema, RequestIdSchema } from '../ids.js';
import { PaperReceiptSchema } from '../paper.js';
import { PartyCodeSchema } from '../party.js';
import { GivenLineSchema, REPLY_STEPS, ReplyLineSchema } from '../reply.js';
import { text } from '../text.js';
import { InstantSchema, LocalDateSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

const ofRequest = z.strictObject({ requestId: RequestIdSchema });
const ofProvider = z.strictObject({ requestId: RequestIdSchema, provider: PartyCodeSchema });

export const REPLY_STATES = ['received', ...REPLY_STEPS, 'withdrawn'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

/** A step that was taken with an edition of a reply: who may see it depends on the step. */
const StepTaken = z.strictObject({
  step: z.enum(REPLY_STEPS),
  edition: z.int().min(1),
  at: InstantSchema,
  reference: z.string().optional(),
  on: LocalDateSchema.optional(),
});

/** Capacity that a reply names and the ledger could not hold. The reply stands; to ask again, it is given again. */
const NotReserved = z.strictObject({
  itemNo: z.int().min(1).max(99).nullable(),
  programmeId: ProgrammeIdSchema,
  period: CapacityPeriodSchema,
  wanted: z.int().min(1),
  free: z.int().min(0).describe('What was left for the item when it was asked for.'),
});
export type NotReserved = z.output<typeof NotReserved>;

/**
 * A reply as far as it was passed on to the caller: the provider and the experts see the last edition, members the one that
 * was shared, the requester the one that it was told. `state` is what the caller may know: members `shared`, the requester
 * `requester-told`, or `withdrawn`.
 */
export const ReplyView = z.strictObject({
  id: ReplyIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  issue: z.int().min(1).describe('The issue of the request that it answers.'),
  provider: PartyCodeSchema,
  providerName: z.string(),
  state: z.enum(REPLY_STATES),
  edition: z.int().min(0).describe('Counts the editions that the caller was shown; 0: only an indication is on file.'),
  givenAt: InstantSchema,
  validUntil: LocalDateSchema.optional(),
  lines: z.array(ReplyLineSchema),
  paper: PaperReceiptSchema.optional().describe('Provider and experts only.'),
  steps: z.array(StepTaken).optional().describe('Provider and experts only.'),
  notReserved: z.array(NotReserved).optional().describe('Provider and experts only; absent when all is held.'),
});
export type ReplyView = z.output<typeof ReplyView>;

/** One reply per request and provider; a further call of the same provider (another Idempotency-Key) replaces the lines. */
export const replyToRequest = operation({
  id: 'reply-to-request',
  service: 'offers',
  method: 'POST',
  path: '/requests/:requestId/replies',
  summary: 'Answer a circulated request, item by item; a registrar enters what came on paper',
  params: ofRequest,
  query: Nothing,
  body: z.strictObject({
    provider: PartyCodeSchema,
    lines: z.array(GivenLineSchema).min(1).max(100),
    validUntil: LocalDateSchema.optional().describe('Last day on which the reply, and what it reserves, stands.'),
    paper: PaperReceiptSchema.optional().describe('A registrar says what it holds in hand; nobody else does.'),
  }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [
    ...(['REPLY.NOT_CIRCULATED', 'REPLY.UNKNOWN_ITEM', 'REPLY.REQUEST_WITHDRAWN', 'REPLY.REQUEST_CLOSED'] as const),
    ...(['REPLY.AGREED', 'REPLY.PAPER_REQUIRED', 'REPLY.OUT_OF_DATE', 'PROGRAMME.NOT_FOUND'] as const),
    'CAPACITY.PERIOD_MISMATCH',
  ],
});
export const recordIndication = operation({
  id: 'record-indication',
  service: 'offers',
  method: 'POST',
  path: '/requests/:requestId/indications',
  summary: 'Enter what a provider said at a meeting; it counts as nothing until the provider replies',
  params: ofRequest,
  query: Nothing,
  body: z.strictObject({
    provider: PartyCodeSchema,
    itemNo: z.int().min(1).max(99).nullable(),
    text: text(4000),
    spoken: z.strictObject({ meeting: text(200), on: LocalDateSchema }),
  }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [
    ...(['REPLY.NOT_CIRCULATED', 'REPLY.UNKNOWN_ITEM', 'REPLY.REQUEST_WITHDRAWN', 'REPLY.REQUEST_CLOSED'] as const),
    'REPLY.ANSWERED',
  ],
});
export const withdrawReply = operation({
  id: 'withdraw-reply',
  service: 'offers',
  method: 'POST',
  path: '/requests/:requestId/replies/:provider/withdraw',
  summary: 'Take a reply back, before agreement',
  params: ofProvider,
  query: Nothing,
  body: z.strictObject({ why: text(2000).optional() }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REPLY.NOT_FOUND', 'REPLY.WRONG_STATE', 'REPLY.AGREED'],
});
export const recordReplyStep = operation({
  id: 'record-reply-step',
  service: 'offers',
  method: 'POST',
  path: '/requests/:requestId/replies/:provider/steps',
  summary: 'Record that a reply was shared with members, acknowledged, or told to the requester',
  params: ofProvider,
  query: Nothing,
  body: z.strictObject({
    step: z.enum(REPLY_STEPS),
    reference: text(100).optional().describe('Of the letter that was sent.'),
    on: LocalDateSchema.optional().describe('Day of the letter.'),
    why: text(2000).optional(),
  }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['REPLY.NOT_FOUND', 'REPLY.WRONG_STATE', 'REPLY.NOTHING_TO_PASS_ON'],
});
export const listReplies = operation({
  id: 'list-replies',
  service: 'offers',
  method: 'GET',
  path: '/requests/:requestId/replies',
  summary: 'Replies to a request: all for experts, those it was told for the requester, its own for a provider',
  params: ofRequest,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(ReplyView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});

/** Every reply verbatim, by the name of the provider, as an expert compiles them for the requester. */
export const readConsolidatedReply = operation({
  id: 'read-consolidated-reply',
  service: 'offers',
  method: 'GET',
  path: '/requests/:requestId/consolidated-reply',
  summary: 'All replies to a request in one document, each verbatim, as data and as text',
  params: ofRequest,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({
    requestId: RequestIdSchema,
    requester: PartyCodeSchema,
    requesterName: z.string(),
    title: z.string(),
    compiledAt: InstantSchema,
    replies: z.array(
      z.strictObject({
        provider: PartyCodeSchema,
        providerName: z.string(),
        issue: z.int().min(1),
        givenAt: InstantSchema,
        validUntil: LocalDateSchema.optional(),
        lines: z.array(ReplyLineSchema),
      }),
    ),
    text: z.string(),
  }),
  kind: 'read',
  errors: ['REPLY.NOT_FOUND'],
});
