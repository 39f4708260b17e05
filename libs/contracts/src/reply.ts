import { z } from 'zod';
import { CapacityPeriodSchema } from './capacity.js';
import { ProgrammeIdSchema } from './ids.js';
import { text } from './text.js';
import { LocalDateSchema } from './time.js';

/**
 * `interested`: under internal review, seen by the provider and the experts until it is changed. `indication`: spoken at a
 * meeting and entered by staff; it counts as nothing until the provider confirms it by a reply.
 */
export const REPLY_ANSWERS = [
  'full',
  'partial',
  'excluded',
  'conditional',
  'time-boxed',
  'other-help',
  'interested',
  'indication',
] as const;
export type ReplyAnswer = (typeof REPLY_ANSWERS)[number];

/** Answers that hold no capacity: nothing is promised by them. */
const PROMISES_NOTHING: readonly ReplyAnswer[] = ['excluded', 'interested', 'indication'];

/** A provider's answer to one need item of a circulated request, or, with `itemNo` null, help outside the recorded needs. */
export const ReplyLineSchema = z
  .strictObject({
    itemNo: z.int().min(1).max(99).nullable().describe('The item answered, or null: other help. Inferred (S10).'),
    answer: z
      .enum(REPLY_ANSWERS)
      .describe('Two letters answer in part, with an exclusion, for a time. Inferred (S10).'),
    text: text(4000).describe('Reaches the requester as it is. Confirmed (S10).'),
    share: text(500).optional().describe('Which part a partial answer covers. Project design.'),
    activity: z.enum(['new', 'existing']).optional().describe('By a new or an existing activity. Project design.'),
    conditions: text(2000).optional().describe('What the answer depends on. Inferred (S8-S10).'),
    from: LocalDateSchema.optional().describe('First day of the time offered. Inferred (S10).'),
    until: LocalDateSchema.optional().describe('Last day of the time offered. Inferred (S10).'),
    programmeId: ProgrammeIdSchema.optional().describe('The programme behind the answer. Project design.'),
    reason: text(2000).optional().describe('Why; stays with provider and experts unless released. Project design.'),
    reasonReleased: z.boolean().optional().describe('Whether the reason is passed on. Project design.'),
    reserve: z
      .strictObject({ period: CapacityPeriodSchema, amount: z.int().min(1).max(1_000_000) })
      .optional()
      .describe('Capacity of the programme held while the reply stands; private. Project design.'),
    spoken: z
      .strictObject({ meeting: text(200), on: LocalDateSchema })
      .optional()
      .describe('Where and when an indication was given. Project design.'),
  })
  .refine((line) => line.answer === 'indication' || (line.answer === 'other-help') === (line.itemNo === null), {
    path: ['itemNo'],
    message: 'other help names no item; every other answer names one',
  })
  .refine((line) => !line.from || !line.until || line.from <= line.until, {
    path: ['until'],
    message: 'is before "from"',
  })
  .refine((line) => line.share === undefined || line.answer === 'partial', {
    path: ['share'],
    message: 'only a partial answer covers a share',
  })
  .refine((line) => !line.reserve || (line.programmeId !== undefined && !PROMISES_NOTHING.includes(line.answer)), {
    path: ['reserve'],
    message: 'capacity is held by an answer that promises help and names its programme',
  })
  .refine((line) => (line.answer === 'indication') === (line.spoken !== undefined), {
    path: ['spoken'],
    message: 'an indication, and nothing else, says where it was spoken',
  });
export type ReplyLine = z.output<typeof ReplyLineSchema>;

/** A line as its provider gives it: indications are entered by staff, apart. */
export const GivenLineSchema = ReplyLineSchema.refine((line) => line.answer !== 'indication', {
  path: ['answer'],
  message: 'an indication is entered by staff',
});

/** What happens to a reply after it was received, in this order (domain reference, section 4, step 7). */
export const REPLY_STEPS = ['shared', 'acknowledged', 'requester-told'] as const;
export type ReplyStep = (typeof REPLY_STEPS)[number];
