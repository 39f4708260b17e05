import { z } from 'zod';
import { PartyCodeSchema } from './party.js';
import { isUnique, text } from './text.js';
import { LocalDateSchema } from './time.js';
import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS, FORMS, LANGUAGES, PROVIDER_KINDS } from './vocabulary.js';

const codes = <T extends string>(values: readonly T[], what: string) =>
  z
    .array(z.enum(values as readonly [T, ...T[]]))
    .max(100)
    .refine(isUnique, 'names a code twice')
    .default([])
    .describe(`${what}; empty means not stated.`);

/** A standing offer as its provider describes it. An empty list or an absent field means *not stated*: neutral, never zero. */
export const ProgrammeFields = z.strictObject({
  provider: PartyCodeSchema,
  providerKind: z.enum(PROVIDER_KINDS),
  title: text(200),
  description: text(4000).optional(),
  areas: codes(AREAS, 'Areas covered; a parent covers its leaves'),
  fields: codes(FIELDS, 'Fields covered'),
  assistanceTypes: codes(ASSISTANCE_TYPES, 'Types of assistance given'),
  regions: codes(COVERAGE_REGIONS, 'Coverage as the provider words it'),
  states: z.array(PartyCodeSchema).max(193).refine(isUnique, 'names a State twice').default([]),
  languages: codes(LANGUAGES, 'Working languages'),
  forms: codes(FORMS, 'Forms of help'),
  leadTimeDays: z.int().min(0).max(3650).optional().describe('Days from agreement to start.'),
  availableFrom: LocalDateSchema.optional(),
  validUntil: LocalDateSchema.optional().describe('Last day on which the offer stands.'),
  capacity: z
    .strictObject({
      amount: z.int().min(0).max(1_000_000),
      unit: text(60),
      period: z.enum(['month', 'quarter', 'year']),
    })
    .optional()
    .describe('Private to provider and experts.'),
  budgetCeilingUsd: z.int().min(0).max(1_000_000_000).optional(),
  conditions: text(2000).optional(),
  experienceRegions: codes(COVERAGE_REGIONS, 'Regions with stated experience'),
  contact: z
    .strictObject({ office: text(200), email: z.email().max(254) })
    .optional()
    .describe('Never public.'),
  public: z.boolean().default(true).describe('Whether the public may see the entry.'),
});

export const ProgrammeSchema = ProgrammeFields.refine(
  (p) => !p.availableFrom || !p.validUntil || p.availableFrom <= p.validUntil,
  { path: ['validUntil'], message: 'is before "availableFrom"' },
);
export type Programme = z.output<typeof ProgrammeSchema>;
export type ProgrammeInput = z.input<typeof ProgrammeSchema>;
