import { z } from 'zod';
import type { ErrorCode } from '../errors.js';
import { LETTER_PURPOSES } from '../events/letters.js';
import { BriefingIdSchema, CandidateIdSchema, LetterIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { text } from '../text.js';
import { InstantSchema, LocalDateSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

/**
 * A draft is for a person to finish: nobody outside the secretariat sees it, and nothing sends it. A waiting letter leaves
 * when what it tells can no longer be undone; it is discarded when that is undone before.
 */
export const LETTER_STATES = ['draft', 'waiting', 'written', 'discarded'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** When a person sent it, and under which reference. */
export const SentSchema = z.strictObject({ on: LocalDateSchema, reference: text(100) });
export type Sent = z.output<typeof SentSchema>;

/** A stored, readable letter. Seen by its recipient and the secretariat. Letters to fictitious parties carry SPECIMEN. */
export const LetterView = z.strictObject({
  id: LetterIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema.optional(),
  candidateId: CandidateIdSchema.optional().describe('Of a letter about a passage that is no request yet.'),
  recipient: PartyCodeSchema,
  recipientName: z.string(),
  purpose: z.enum(LETTER_PURPOSES),
  state: z.enum(LETTER_STATES),
  sent: SentSchema.optional(),
  writtenAt: InstantSchema,
  leavesAt: InstantSchema.optional().describe('Of a waiting letter.'),
  specimen: z.boolean(),
  subject: z.string(),
  body: z.string(),
});
export type LetterView = z.output<typeof LetterView>;

export const BRIEFING_STATES = ['draft', 'issued'] as const;

/** What the experts tell the Committee every two months. Counts of what happened; no State is named, nothing is ordered. */
export const BriefingView = z.strictObject({
  id: BriefingIdSchema,
  version: z.int().min(1),
  from: LocalDateSchema,
  until: LocalDateSchema.describe('The last day of the period.'),
  draftedAt: InstantSchema,
  state: z.enum(BRIEFING_STATES),
  issued: SentSchema.optional(),
  text: z.string(),
});
export type BriefingView = z.output<typeof BriefingView>;

export const listLetters = operation({
  id: 'list-letters',
  service: 'notifications',
  method: 'GET',
  path: '/letters',
  summary: 'Letters to the caller; all for the secretariat; newest first',
  params: Nothing,
  query: PageQuery.extend({ requestId: RequestIdSchema.optional() }),
  body: Nothing,
  status: 200,
  answer: pageOf(LetterView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});

const letterId = z.strictObject({ id: LetterIdSchema });
const briefingId = z.strictObject({ id: BriefingIdSchema });

export const readLetter = operation({
  id: 'read-letter',
  service: 'notifications',
  method: 'GET',
  path: '/letters/:id',
  summary: 'One letter',
  params: letterId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: LetterView,
  kind: 'read',
  errors: ['LETTER.NOT_FOUND'],
});

const letterErrors: readonly ErrorCode[] = ['LETTER.NOT_FOUND', 'LETTER.WRONG_STATE'];

export const editLetter = operation({
  id: 'edit-letter',
  service: 'notifications',
  method: 'PUT',
  path: '/letters/:id/draft',
  summary: 'Replace the text of a draft',
  params: letterId,
  query: Nothing,
  body: z.strictObject({ subject: text(300), body: text(40_000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: letterErrors,
});
export const sendLetter = operation({
  id: 'send-letter',
  service: 'notifications',
  method: 'POST',
  path: '/letters/:id/send',
  summary: 'Record that the letter was sent: a draft becomes a letter that its recipient reads',
  params: letterId,
  query: Nothing,
  body: SentSchema,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: letterErrors,
});
export const discardLetter = operation({
  id: 'discard-letter',
  service: 'notifications',
  method: 'POST',
  path: '/letters/:id/discard',
  summary: 'Decide that a draft is not sent',
  params: letterId,
  query: Nothing,
  body: z.strictObject({ why: text(2000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: letterErrors,
});

export const listBriefings = operation({
  id: 'list-briefings',
  service: 'notifications',
  method: 'GET',
  path: '/briefings',
  summary: 'Briefings of the Committee, newest first; drafts for the Chair and the experts only',
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(BriefingView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const readBriefing = operation({
  id: 'read-briefing',
  service: 'notifications',
  method: 'GET',
  path: '/briefings/:id',
  summary: 'One briefing',
  params: briefingId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: BriefingView,
  kind: 'read',
  errors: ['BRIEFING.NOT_FOUND'],
});

const briefingErrors: readonly ErrorCode[] = ['BRIEFING.NOT_FOUND', 'BRIEFING.WRONG_STATE'];

export const editBriefing = operation({
  id: 'edit-briefing',
  service: 'notifications',
  method: 'PUT',
  path: '/briefings/:id/draft',
  summary: 'Replace the text of a draft briefing',
  params: briefingId,
  query: Nothing,
  body: z.strictObject({ text: text(40_000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: briefingErrors,
});
export const issueBriefing = operation({
  id: 'issue-briefing',
  service: 'notifications',
  method: 'POST',
  path: '/briefings/:id/issue',
  summary: 'Record that the briefing was given: members read it from now on',
  params: briefingId,
  query: Nothing,
  body: SentSchema,
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: briefingErrors,
});
