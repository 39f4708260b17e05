import { z } from 'zod';
import { ProgrammeIdSchema } from './ids.js';
import { PartyCodeSchema } from './party.js';

/** A reason: a code, parameters, and the field each parameter came from. Prose is made from codes, per language, at the edge. */
export const ReasonSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).default({}),
  fields: z.array(z.string()).default([]).describe('Source fields, e.g. `programme.capacity`; withheld with them.'),
});
export type Reason = z.output<typeof ReasonSchema>;

/** What one factor gave: `points` of 0..1000, `weight` of the policy, `share` = what it adds to the total. Shares add up to the score. */
export const FactorSchema = z.strictObject({
  factor: z.string(),
  points: z.int().min(0).max(1000),
  weight: z.int().min(0),
  share: z.int().min(0).max(1000),
  reason: ReasonSchema,
});
export type Factor = z.output<typeof FactorSchema>;

export const COVERAGES = ['covers', 'partly-covers', 'to-be-clarified'] as const;
export type Coverage = (typeof COVERAGES)[number];

/**
 * `question`: a reviewer has something to find out. `forwarded`: a named colleague is asked. `awaiting-second`: one reviewer
 * would put it forward, another has to agree. `wished`, `declined`: what the requester answered.
 */
export const SUGGESTION_STATUSES = [
  'suggested',
  'question',
  'forwarded',
  'awaiting-second',
  'put-forward',
  'set-aside',
  'wished',
  'declined',
] as const;
export const SuggestionStatusSchema = z.enum(SUGGESTION_STATUSES);
export type SuggestionStatus = z.output<typeof SuggestionStatusSchema>;

/** One line of an item's list: a programme that could meet the need, with the working figure of the review desk. */
export const SuggestionSchema = z.strictObject({
  programmeId: ProgrammeIdSchema,
  provider: PartyCodeSchema,
  programmeTitle: z.string(),
  score: z.int().min(0).max(1000).describe('Working figure of the review desk; experts only.'),
  coverage: z.enum(COVERAGES),
  reasons: z.array(ReasonSchema),
  factors: z.array(FactorSchema),
  status: SuggestionStatusSchema,
});
export type Suggestion = z.output<typeof SuggestionSchema>;
