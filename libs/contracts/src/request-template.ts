import { z } from 'zod';
import { RequestIdSchema } from './ids.js';
import { PartyCodeSchema } from './party.js';
import { isUnique, text } from './text.js';
import { LANGUAGES } from './vocabulary.js';

/** How a request reached the Committee. */
export const CHANNELS = ['online', 'paper', 'e-mail', 'referral', 'candidate'] as const;

const AssistanceReceived = z.strictObject({
  from: text(200).describe('Who helps or helped, in the words of the State. General knowledge.'),
  what: text(2000).describe('With what. General knowledge.'),
  underWay: z.boolean().optional().describe('Still under way; absent means not stated. Project design.'),
});

const ActionPlan = z.strictObject({
  title: text(300).describe('Title of the national implementation action plan. Project design.'),
  item: text(300).optional().describe('The item of the plan. Project design.'),
});

/**
 * What the request template asks beside the need items. Nothing of it is mandatory: the printed list of fields is not
 * confirmed, a memorandum alone is a valid request, and a field that is left out means "not stated". Contacts are not
 * among them: persons never stand in a history, so that they can be erased (`record-contacts`).
 */
export const RequestTemplateFields = {
  channel: z.enum(CHANNELS).optional().describe('How it came; absent means through this system. Project design.'),
  originalLanguage: z.enum(LANGUAGES).optional().describe('Language of the text that prevails. Project design.'),
  legalStatus: text(10_000).optional().describe('Laws and rules in place today. General knowledge.'),
  institutionalStatus: text(10_000).optional().describe('Institutions and practice today. General knowledge.'),
  assistanceReceived: z
    .array(AssistanceReceived)
    .max(50)
    .optional()
    .describe('Help received or under way, and from whom. General knowledge.'),
  actionPlan: ActionPlan.optional().describe('Link to an item of a national action plan. Project design.'),
  languages: z
    .array(z.enum(LANGUAGES))
    .max(7)
    .refine(isUnique, 'names a code twice')
    .optional()
    .describe('Languages for correspondence. Project design.'),
  openToVisit: z.boolean().optional().describe('Open to a visit of experts. Inferred (S4a).'),
  addressTo: z
    .union([z.literal('all'), z.array(PartyCodeSchema).min(1).max(500).refine(isUnique, 'names a code twice')])
    .optional()
    .describe('Providers to be addressed: all, or those named; absent means all. Inferred (S6).'),
  beneficiaries: z
    .array(PartyCodeSchema)
    .min(1)
    .max(60)
    .refine(isUnique, 'names a code twice')
    .optional()
    .describe('States on whose behalf a regional organization asks. Inferred (S4a).'),
  supersedes: RequestIdSchema.optional().describe('A former request of the same State. Inferred (S5).'),
} as const;
