import { z } from 'zod';
import { text } from './text.js';
import { LocalDateSchema } from './time.js';

/** Where a passage was found that reads like a request (S2a: requests are also found inside reports; S2c: referrals). */
export const CANDIDATE_SOURCES = ['national-report', 'survey', 'action-plan', 'meeting', 'referral', 'other'] as const;
export const CANDIDATE_STATES = ['noted', 'confirmed', 'set-aside'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** The paper or meeting, never a speaker: what was said under a rule of non-attribution stays unattributed. */
export const CandidateSourceSchema = z.strictObject({
  kind: z.enum(CANDIDATE_SOURCES),
  title: text(300),
  date: LocalDateSchema.optional(),
  reference: text(200).optional().describe('Symbol, page, paragraph, or the letter of the referring body.'),
});
export type CandidateSource = z.output<typeof CandidateSourceSchema>;
