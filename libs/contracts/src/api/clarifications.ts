import { z } from 'zod';
import { ClarificationIdSchema, RequestIdSchema } from '../ids.js';
import { PaperReceiptSchema } from '../paper.js';
import { PartyCodeSchema } from '../party.js';
import { text } from '../text.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing } from './shapes.js';
import { OF_PAPER } from './step.js';

/** A provider asks, an expert puts the question to the requester, the requester answers, an expert passes the answer on. */
export const CLARIFICATION_STATES = ['asked', 'put', 'answered', 'passed-on'] as const;
export type ClarificationState = (typeof CLARIFICATION_STATES)[number];

const ofRequest = z.strictObject({ id: RequestIdSchema });
const ofClarification = ofRequest.extend({ clarificationId: ClarificationIdSchema });
const words = z.strictObject({ text: text(4000) });
const record = { service: 'requests', query: Nothing } as const;

/**
 * What is not for the caller is absent. A provider sees its own question and what was passed on to it; the requester what
 * was put to it, and who asks only if the provider agreed to be named; experts see all.
 */
export const ClarificationView = z.strictObject({
  id: ClarificationIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  itemNo: z.int().optional(),
  state: z.enum(CLARIFICATION_STATES),
  askedAt: InstantSchema,
  provider: PartyCodeSchema.optional(),
  question: z.string().optional(),
  putAs: z.string().optional().describe('In the words of the expert.'),
  answer: z.string().optional(),
  passedOnAs: z.string().optional().describe('In the words of the expert.'),
});
export type ClarificationView = z.output<typeof ClarificationView>;

export const askClarification = operation({
  ...record,
  id: 'ask-clarification',
  method: 'POST',
  path: '/requests/:id/clarifications',
  summary: 'Ask a question about a request that was circulated to the provider; it goes through the experts',
  params: ofRequest,
  body: words.extend({
    itemNo: z.int().min(1).max(99).optional(),
    named: z.boolean().default(false).describe('The requester may know who asks.'),
  }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: ['REQUEST.NOT_FOUND', 'REQUEST.WRONG_STATE', 'REQUEST.ITEM_NOT_FOUND'],
});

const step = <I extends string>(id: I, path: string, summary: string) =>
  operation({
    ...record,
    id,
    method: 'POST',
    path: `/requests/:id/clarifications/:clarificationId/${path}`,
    summary,
    params: ofClarification,
    body: words,
    status: 200,
    answer: Changed,
    kind: 'change',
    errors: ['REQUEST.NOT_FOUND', 'CLARIFICATION.NOT_FOUND', 'CLARIFICATION.WRONG_STATE'],
  });
export const putClarification = step('put-clarification', 'put', 'Put the question to the requester');
export const answerClarification = operation({
  ...step('answer-clarification', 'answer', 'Answer the question, as the requester; or as a registrar, from the paper'),
  body: words.extend({ receipt: PaperReceiptSchema.optional() }),
  errors: ['REQUEST.NOT_FOUND', 'CLARIFICATION.NOT_FOUND', 'CLARIFICATION.WRONG_STATE', ...OF_PAPER],
});
export const passClarificationOn = step(
  'pass-clarification-on',
  'pass-on',
  'Pass the answer on to the provider that asked',
);

export const listClarifications = operation({
  ...record,
  id: 'list-clarifications',
  method: 'GET',
  path: '/requests/:id/clarifications',
  summary: 'Questions about one request that the caller may read, in the order in which they were asked',
  params: ofRequest,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ items: z.array(ClarificationView) }),
  kind: 'list',
  errors: ['REQUEST.NOT_FOUND'],
});
