import { z } from 'zod';
import { QuestionIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { text } from '../text.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Changed, Nothing, PageQuery, pageOf } from './shapes.js';

const byId = z.strictObject({ id: QuestionIdSchema });

/** A question before submission is off the record: no history keeps it, and whoever asked can erase it. */
export const QuestionView = z.strictObject({
  id: QuestionIdSchema,
  version: z.int().min(1),
  asker: PartyCodeSchema,
  askerName: z.string(),
  askedAt: InstantSchema,
  text: z.string(),
  answer: z.string().optional(),
  answeredAt: InstantSchema.optional(),
});
export type QuestionView = z.output<typeof QuestionView>;

export const askQuestion = operation({
  id: 'ask-question',
  service: 'requests',
  method: 'POST',
  path: '/questions',
  summary: 'Ask the experts before submission, off the record',
  params: Nothing,
  query: Nothing,
  body: z.strictObject({ text: text(5000) }),
  status: 201,
  answer: Changed,
  kind: 'create',
  errors: [],
});
export const listQuestions = operation({
  id: 'list-questions',
  service: 'requests',
  method: 'GET',
  path: '/questions',
  summary: 'Questions, newest first: all for the experts, its own for a State',
  params: Nothing,
  query: PageQuery,
  body: Nothing,
  status: 200,
  answer: pageOf(QuestionView),
  kind: 'list',
  errors: ['HTTP.BAD_CURSOR'],
});
export const answerQuestion = operation({
  id: 'answer-question',
  service: 'requests',
  method: 'POST',
  path: '/questions/:id/answer',
  summary: 'Answer a question, as an expert',
  params: byId,
  query: Nothing,
  body: z.strictObject({ text: text(10_000) }),
  status: 200,
  answer: Changed,
  kind: 'change',
  errors: ['QUESTION.NOT_FOUND', 'QUESTION.WRONG_STATE'],
});
export const eraseQuestion = operation({
  id: 'erase-question',
  service: 'requests',
  method: 'DELETE',
  path: '/questions/:id',
  summary: 'Erase a question and its answer, as the State that asked: nothing of it is kept',
  params: byId,
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: z.strictObject({ id: QuestionIdSchema }),
  kind: 'change',
  errors: ['QUESTION.NOT_FOUND'],
});
