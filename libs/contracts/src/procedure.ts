import { z } from 'zod';
import { ProgrammeIdSchema } from './ids.js';
import { PartyCodeSchema } from './party.js';
import { text } from './text.js';
import { LocalDateSchema } from './time.js';

/** What a State may object to, each in a window of its own. */
export const WINDOW_PURPOSES = ['circulation', 'posting'] as const;
export type WindowPurpose = (typeof WINDOW_PURPOSES)[number];

/** How a window ended. Silence is no consent: it is that no objection was received. */
export const WINDOW_OUTCOMES = ['no-objection-received', 'objected'] as const;
export type WindowOutcome = (typeof WINDOW_OUTCOMES)[number];

/** Why a request counts as informal (domain.md section 3). */
export const INFORMAL_REASONS = ['not-in-proper-form', 'non-state-sender', 'addressed-elsewhere'] as const;
export type InformalReason = (typeof INFORMAL_REASONS)[number];

/** Official closing words are not confirmed (domain.md section 9); these are ours. */
export const CLOSING_REASONS = [
  'met',
  'partly-met',
  'not-met',
  'met-elsewhere',
  'superseded',
  'no-longer-needed',
  'lapsed-no-reply',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** What the State answered to the one-year letter; `no-reply`: no reply recorded, seen by experts only. */
export const FOLLOW_UP_ANSWERS = ['met', 'partly-met', 'not-met', 'met-elsewhere', 'no-reply'] as const;
export type FollowUpAnswer = (typeof FOLLOW_UP_ANSWERS)[number];

export const ITEM_PROGRESS = ['open', 'agreed', 'closed'] as const;
export type ItemProgress = (typeof ITEM_PROGRESS)[number];

/** To all providers on the list, or to those that the requester named. There is no list of exclusions. */
export const AddresseesSchema = z.union([z.literal('all'), z.array(PartyCodeSchema).min(1).max(500)]);

/** What a State and a provider agreed on one need item. Amount and period are those of the provider's capacity. */
export const AgreementTermsSchema = z.strictObject({
  provider: PartyCodeSchema,
  programmeId: ProgrammeIdSchema.optional(),
  amount: z.int().min(1).max(1_000_000).optional().describe('In the unit of the capacity of the programme.'),
  period: text(20).optional().describe('Period of the capacity that it is taken from, for example 2026-Q3.'),
});
export type AgreementTerms = z.output<typeof AgreementTermsSchema>;

/** That it goes on, and whether anything is still to come. */
const isNoDetail = (field: string): boolean => ['form', 'complete'].includes(field);

/** Who made a report on delivery: the requester or the provider. Each sees its own, the experts see both. */
export const DeliverySchema = z
  .strictObject({
    form: z
      .enum(['report', 'continued-directly'])
      .describe('continued-directly: goes on between the parties, who give no details.'),
    activities: text(4000).optional(),
    from: LocalDateSchema.optional(),
    until: LocalDateSchema.optional(),
    achievements: text(4000).optional(),
    missing: text(4000).optional().describe('What was missing, or would be needed next.'),
    amount: z.int().min(0).max(1_000_000).optional().describe('Delivered, in the unit of the agreement.'),
    complete: z.boolean().default(false).describe('Nothing more is to come of this agreement.'),
  })
  .refine(({ form, activities }) => form !== 'report' || activities !== undefined, {
    path: ['activities'],
    message: 'a report names activities',
  })
  .refine((delivery) => delivery.form === 'report' || Object.keys(delivery).every(isNoDetail), {
    path: ['form'],
    message: 'what goes on directly between the parties has no details',
  })
  .refine(({ from, until }) => !from || !until || from <= until, { path: ['until'], message: 'is before "from"' });
export type Delivery = z.output<typeof DeliverySchema>;
