import { z } from 'zod';
import { isUnique, text } from './text.js';
import { LocalDateSchema } from './time.js';
import { AREAS, ASSISTANCE_TYPES, FIELDS, FORMS, LANGUAGES, PRIORITIES } from './vocabulary.js';

/** Consents of one need item. Absent means not given; nothing is derived from a higher consent. */
export const ConsentsSchema = z.strictObject({
  circulate: z.boolean().default(false),
  postSummary: z.boolean().default(false),
  postInFull: z.boolean().default(false),
  shareWithNgos: z.boolean().default(false),
});
export type Consents = z.output<typeof ConsentsSchema>;

/**
 * What a State needs: area x field x assistance type, and the particulars. The smallest unit that a programme can cover.
 * Each description ends with where the field comes from; keys like S1 are in `data/` and the domain's list of sources.
 * Only the texts are separate per level: `what` for the Committee, `forProviders` for circulation, `forPublic` for posting.
 */
export const NeedItemFields = z.strictObject({
  no: z.int().min(1).max(99).describe('Number of the item within its request, from 1, never reused. Project design.'),
  area: z.enum(AREAS).describe('Operative paragraph or leaf; rows are general knowledge, codes ours. Project design.'),
  field: z.enum(FIELDS).describe('What it concerns; cross: all. General knowledge.'),
  assistanceType: z.enum(ASSISTANCE_TYPES).describe('In the words of the offer pages, and more. Inferred (S7-S9).'),
  what: text(4000).describe('What exactly is needed; Committee level. Inferred (S1).'),
  forProviders: text(4000).optional().describe('The text that may be circulated. Project design.'),
  forPublic: text(2000).optional().describe('The summary that may be posted. Confirmed (S6).'),
  forWhom: text(1000).optional().describe('Agencies that benefit. Inferred (S1).'),
  expectedResult: text(2000).optional().describe('What shall be in place afterwards; Committee level. Inferred (S1).'),
  priority: z.enum(PRIORITIES).optional().describe('As the State itself says. General knowledge.'),
  actionPlanItem: text(300)
    .optional()
    .describe('The item of a national action plan that it carries out. Project design.'),
  from: LocalDateSchema.optional().describe('Earliest day on which help can start. General knowledge.'),
  by: LocalDateSchema.optional().describe('Latest day on which help is still useful. General knowledge.'),
  languages: z
    .array(z.enum(LANGUAGES))
    .max(7)
    .refine(isUnique, 'names a code twice')
    .default([])
    .describe('Working languages; empty means not stated. Project design.'),
  forms: z
    .array(z.enum(FORMS))
    .max(3)
    .refine(isUnique, 'names a code twice')
    .default([])
    .describe('Acceptable forms; empty means not stated. Project design.'),
  budgetUsd: z
    .int()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .describe('Known budget in US dollars; never public. Project design.'),
  consents: ConsentsSchema.prefault({}).describe('Circulation and posting are decided apart. Confirmed (S6).'),
});

export const NeedItemSchema = NeedItemFields.refine((item) => !item.from || !item.by || item.from <= item.by, {
  path: ['by'],
  message: 'is before "from"',
});
export type NeedItem = z.output<typeof NeedItemSchema>;
export type NeedItemInput = z.input<typeof NeedItemSchema>;
