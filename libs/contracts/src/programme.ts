import { z } from 'zod';
import { PartyCodeSchema } from './party.js';
import { isUnique, text } from './text.js';
import { LocalDateSchema } from './time.js';
import {
  AREAS,
  ASSISTANCE_TYPES,
  COVERAGE_REGIONS,
  FIELDS,
  FORMS,
  INSTRUMENTS,
  LANGUAGES,
  PROVIDER_KINDS,
} from './vocabulary.js';

const codes = <T extends string>(values: readonly T[], what: string, origin: string) =>
  z
    .array(z.enum(values as readonly [T, ...T[]]))
    .max(100)
    .refine(isUnique, 'names a code twice')
    .default([])
    .describe(`${what}; empty means not stated. ${origin}.`);

/**
 * A standing offer as its provider describes it. An empty list or an absent field means *not stated*: neutral, never zero.
 * Each description ends with where the field comes from, as for need items.
 */
export const ProgrammeFields = z.strictObject({
  provider: PartyCodeSchema.describe('State or organization. Confirmed (S3a, S7-S10).'),
  providerKind: z.enum(PROVIDER_KINDS).describe('Classification. Project design.'),
  title: text(200).describe('Heading of the entry. Confirmed (S7-S9).'),
  description: text(4000).optional().describe('Free text of the programme. Confirmed (S7).'),
  areas: codes(
    AREAS,
    'Areas covered; a parent covers its leaves; the pages name subjects, the codes are ours',
    'Inferred (S7-S9)',
  ),
  fields: codes(FIELDS, 'Fields covered', 'Confirmed (S7-S9)'),
  assistanceTypes: codes(ASSISTANCE_TYPES, 'Types of assistance given', 'Confirmed (S7-S9)'),
  regions: codes(COVERAGE_REGIONS, 'Coverage as the provider words it', 'Confirmed (S7-S9)'),
  states: z
    .array(PartyCodeSchema)
    .max(193)
    .refine(isUnique, 'names a State twice')
    .default([])
    .describe('States served by name; empty means not stated. Project design.'),
  languages: codes(LANGUAGES, 'Working languages', 'Project design'),
  forms: codes(FORMS, 'Forms of help', 'Project design'),
  leadTimeDays: z.int().min(0).max(3650).optional().describe('Days from agreement to start. Project design.'),
  availableFrom: LocalDateSchema.optional().describe('First day on which help can begin. Project design.'),
  validUntil: LocalDateSchema.optional().describe('Last day on which the offer stands. Project design.'),
  capacity: z
    .strictObject({
      amount: z.int().min(0).max(1_000_000),
      unit: text(60),
      period: z.enum(['month', 'quarter', 'year']),
    })
    .optional()
    .describe('Private to provider and experts. Project design.'),
  budgetCeilingUsd: z
    .int()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .describe('Highest cost that the programme can carry, US dollars. Project design.'),
  conditions: text(2000).optional().describe('In the words of the provider. Confirmed (S8, S9).'),
  experienceRegions: codes(COVERAGE_REGIONS, 'Regions with stated experience', 'Project design'),
  eligibility: text(2000).optional().describe('Who may be helped, in the words of the provider. Project design.'),
  requiresAdherence: z
    .array(z.enum(INSTRUMENTS))
    .max(20)
    .refine(isUnique, 'names a code twice')
    .optional()
    .describe('Treaties and memberships that the provider asks for. Project design.'),
  office: text(200).optional().describe('The office of the provider that runs it. Project design.'),
  contact: z
    .strictObject({ office: text(200), email: z.email().max(254) })
    .optional()
    .describe('Contact of the programme; kept apart and erasable, in no event, never public. Confirmed (S7).'),
  public: z.boolean().default(true).describe('Whether the public may see the entry. Project design.'),
});

export const ProgrammeSchema = ProgrammeFields.refine(
  (p) => !p.availableFrom || !p.validUntil || p.availableFrom <= p.validUntil,
  { path: ['validUntil'], message: 'is before "availableFrom"' },
);
export type Programme = z.output<typeof ProgrammeSchema>;
export type ProgrammeInput = z.input<typeof ProgrammeSchema>;
