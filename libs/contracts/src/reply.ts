import { z } from 'zod';
import { ProgrammeIdSchema } from './ids.js';
import { text } from './text.js';
import { LocalDateSchema } from './time.js';

/** A provider's answer to one need item of a circulated request, or, with `itemNo` null, help outside the recorded needs. */
export const ReplyLineSchema = z
  .strictObject({
    itemNo: z.int().min(1).max(99).nullable().describe('The item answered, or null: other help. Inferred (S10).'),
    answer: z
      .enum(['full', 'partial', 'excluded', 'conditional', 'time-boxed', 'other-help'])
      .describe('Two letters answer in part, with an exclusion, for a time. Inferred (S10).'),
    text: text(4000).describe('Reaches the requester as it is. Confirmed (S10).'),
    conditions: text(2000).optional().describe('What the answer depends on. Inferred (S8-S10).'),
    from: LocalDateSchema.optional().describe('First day of the time offered. Inferred (S10).'),
    until: LocalDateSchema.optional().describe('Last day of the time offered. Inferred (S10).'),
    programmeId: ProgrammeIdSchema.optional().describe('The programme behind the answer. Project design.'),
  })
  .refine((line) => (line.answer === 'other-help') === (line.itemNo === null), {
    path: ['itemNo'],
    message: 'other help names no item; every other answer names one',
  })
  .refine((line) => !line.from || !line.until || line.from <= line.until, {
    path: ['until'],
    message: 'is before "from"',
  });
export type ReplyLine = z.output<typeof ReplyLineSchema>;
