import { z } from 'zod';
import { LETTER_PURPOSES } from '../events/letters.js';
import { LetterIdSchema, RequestIdSchema } from '../ids.js';
import { PartyCodeSchema } from '../party.js';
import { InstantSchema } from '../time.js';
import { operation } from './operation.js';
import { Nothing, PageQuery, pageOf } from './shapes.js';

/** A stored, readable letter. Seen by its recipient and the secretariat. Letters to fictitious parties carry SPECIMEN. */
export const LetterView = z.strictObject({
  id: LetterIdSchema,
  version: z.int().min(1),
  requestId: RequestIdSchema,
  recipient: PartyCodeSchema,
  recipientName: z.string(),
  purpose: z.enum(LETTER_PURPOSES),
  writtenAt: InstantSchema,
  specimen: z.boolean(),
  subject: z.string(),
  body: z.string(),
});
export type LetterView = z.output<typeof LetterView>;

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
export const readLetter = operation({
  id: 'read-letter',
  service: 'notifications',
  method: 'GET',
  path: '/letters/:id',
  summary: 'One letter',
  params: z.strictObject({ id: LetterIdSchema }),
  query: Nothing,
  body: Nothing,
  status: 200,
  answer: LetterView,
  kind: 'read',
  errors: ['LETTER.NOT_FOUND'],
});
