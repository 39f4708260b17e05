import {
  COVERAGE_REGIONS,
  FIELDS,
  FORMS,
  LocalDateSchema,
  PartyCodeSchema,
  ProgrammeIdSchema,
} from '@clearinghouse/contracts';
import type { Area, AssistanceType, Instrument, Language, LocalDate } from '@clearinghouse/contracts';
import fc from 'fast-check';
import { FACTORS } from '../types.js';
import type { FactorName, Need, Offer, Policy } from '../types.js';

// Small vocabularies, so that pairs meet; every party is fictitious.
const AREAS: readonly Area[] = ['OP3d', 'OP3d.licensing', 'OP3d.lists', 'OP3c', 'XC', 'XC.laboratory'];
const TYPES: readonly AssistanceType[] = [
  ...(['legal', 'legal_drafting', 'legal_review', 'expertise', 'expert_visit'] as const),
  ...(['peer_review', 'peer_exchange', 'equipment', 'resources', 'other'] as const),
];
const LANGUAGES: readonly Language[] = ['en', 'fr', 'ar'];
const INSTRUMENTS: readonly Instrument[] = ['cwc', 'bwc', 'wco'];
const parties = ['XAA', 'XAB', 'XAC', 'XAD', 'XAM', 'XAN', 'ORG-K', 'ORG-L'].map((code) => PartyCodeSchema.parse(code));
export const today: LocalDate = LocalDateSchema.parse('2026-03-02');

const day = fc
  .integer({ min: -20, max: 400 })
  .map((days) => LocalDateSchema.parse(new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)));
const some = <T>(values: readonly T[], maxLength = 3) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<T[]>([]) },
    { weight: 3, arbitrary: fc.subarray([...values], { maxLength }) },
  );
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const dollars = fc.integer({ min: 0, max: 1000 });

export const needs: fc.Arbitrary<Need> = fc.record({
  id: fc.constant('r-1:1'),
  requester: fc.constantFrom(...parties),
  requesterRegions: some(COVERAGE_REGIONS, 2),
  area: fc.constantFrom(...AREAS),
  field: fc.constantFrom(...FIELDS),
  assistanceType: fc.constantFrom(...TYPES),
  from: maybe(day),
  by: maybe(day),
  languages: some(LANGUAGES),
  forms: some(FORMS),
  budgetUsd: maybe(dollars),
  continuity: maybe(
    fc.array(fc.record({ provider: fc.constantFrom(...parties), agreement: fc.constantFrom('r-7:1', 'r-8:2') }), {
      maxLength: 3,
    }),
  ),
  wishes: maybe(fc.subarray(parties, { maxLength: 3 })),
  adherence: maybe(
    fc.uniqueArray(
      fc.record({
        instrument: fc.constantFrom(...INSTRUMENTS),
        status: fc.constantFrom('party' as const, 'party' as const, 'signatory' as const, 'not-party' as const),
        asOf: day,
      }),
      { maxLength: 3, selector: ({ instrument }) => instrument },
    ),
  ),
});

const offer = fc.record({
  provider: fc.constantFrom(...parties),
  providerKind: fc.constant('state' as const),
  title: fc.constant('A programme'),
  areas: some(AREAS, 4),
  fields: some(FIELDS, 4),
  assistanceTypes: some(TYPES, 8),
  regions: some(COVERAGE_REGIONS),
  states: some(parties, 2),
  languages: some(LANGUAGES),
  forms: some(FORMS),
  leadTimeDays: maybe(fc.integer({ min: 0, max: 60 })),
  availableFrom: maybe(day),
  validUntil: maybe(day),
  capacity: maybe(
    fc.record({
      amount: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 3 })),
      unit: fc.constant('courses'),
      period: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
    }),
  ),
  budgetCeilingUsd: maybe(dollars),
  experienceRegions: some(COVERAGE_REGIONS, 2),
  requiresAdherence: maybe(fc.subarray([...INSTRUMENTS], { maxLength: 2 })),
  public: fc.boolean(),
});

export const offers: fc.Arbitrary<Offer[]> = fc
  .array(offer, { maxLength: 14 })
  .map((all) => all.map((each, at) => ({ ...each, id: ProgrammeIdSchema.parse(`p-${(at * 7) % 15}`) })));

export const policies: fc.Arbitrary<Policy> = fc.record({
  version: fc.constant('p-test'),
  weights: fc
    .array(fc.integer({ min: 0, max: 40 }), { minLength: FACTORS.length, maxLength: FACTORS.length })
    .filter((weights) => weights.some((weight) => weight > 0))
    // one weight for each of FACTORS, as the lengths above say
    .map((weights) => Object.fromEntries(FACTORS.map((name, at) => [name, weights[at]])) as Record<FactorName, number>),
  keep: fc.integer({ min: 1, max: 12 }),
});
