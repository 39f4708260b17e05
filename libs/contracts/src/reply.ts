import { z } from 'zod';
import { ProgrammeIdSchema } from './ids.js';
import { text } from './text.js';
import { LocalDateSchema } from './time.js';

/** A provider's answer to one need item of a circulated request, or, with `itemNo` null, help outside the recorded needs. */
export const ReplyLineSchema = z
  .strictObject({
    itemNo: z.int().min(1).max(99).nullable(),
    answer: z.enum(['full', 'partial', 'excluded', 'conditional', 'time-boxed', 'other-help']),
    text: text(4000),
    conditions: text(2000).optional(),
    from: LocalDateSchema.optional(),
    until: LocalDateSchema.optional(),
    programmeId: ProgrammeIdSchema.optional(),
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
