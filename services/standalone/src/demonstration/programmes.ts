import {
  COVERAGE_REGIONS,
  FORMS,
  LANGUAGES,
  type CoverageRegion,
  type LocalDate,
  type ProgrammeInput,
} from '@clearinghouse/contracts';
import { daysAfter } from './days.js';
import { PROVIDERS, type Provider } from './parties.js';
import { type Random, randomFor } from './random.js';
import { type ProgrammeText, type Theme, theme } from './themes/index.js';

export interface DemonstrationProgramme {
  /** Idempotency-Key of its recording. */
  readonly key: string;
  readonly programme: ProgrammeInput;
}

const PROGRAMMES_PER_PROVIDER = 2;
const CONDITIONS = [
  'Travel of participants is borne by the recipient.',
  'An exchange of letters between the two ministries comes first.',
  'Equipment is handed over after an end-use statement.',
  'At least ten participants a course.',
] as const;

const coverage = (random: Random): CoverageRegion[] =>
  random.chance(0.4) ? ['global'] : random.some(COVERAGE_REGIONS.slice(2), random.int(2, 4));

const scope = (subject: Theme, random: Random) => ({
  areas: [subject.area],
  fields: random.chance(0.3) ? ['cross' as const] : random.some(subject.fields, random.int(1, 3)),
  assistanceTypes: random.some(subject.types, random.int(1, 3)),
});

/** Often nothing: what a provider does not state stays neutral. */
const particulars = (today: LocalDate, random: Random): Partial<ProgrammeInput> => ({
  languages: random.chance(0.2) ? [] : [...new Set(['en' as const, ...random.some(LANGUAGES, random.int(1, 3))])],
  forms: random.chance(0.3) ? [] : random.some(FORMS, random.int(1, 2)),
  ...(random.chance(0.7) && { leadTimeDays: random.int(2, 26) * 7 }),
  ...(random.chance(0.4) && { validUntil: daysAfter(today, random.int(90, 900)) }),
  ...(random.chance(0.4) && {
    capacity: { amount: random.int(1, 12), unit: random.pick(['courses', 'missions', 'experts']), period: 'year' },
  }),
  ...(random.chance(0.25) && { budgetCeilingUsd: random.int(2, 40) * 10_000 }),
  ...(random.chance(0.3) && { conditions: random.pick(CONDITIONS) }),
  ...(random.chance(0.5) && { experienceRegions: random.some(COVERAGE_REGIONS.slice(2), random.int(1, 3)) }),
});

const contact = ({ code }: Provider) => ({
  office: 'Assistance desk',
  email: `assistance@${code.toLowerCase()}.example`,
});

function programme(seed: string, today: LocalDate, provider: Provider, no: number): DemonstrationProgramme {
  const key = `programme-${provider.code}-${no % PROGRAMMES_PER_PROVIDER}`;
  const random = randomFor(seed, key);
  const subject = theme(no);
  const [title, description]: ProgrammeText = random.pick(subject.programmes);
  return {
    key,
    programme: {
      provider: provider.code,
      providerKind: provider.kind,
      title,
      description,
      ...scope(subject, random),
      regions: coverage(random),
      ...particulars(today, random),
      contact: contact(provider),
      public: random.chance(0.9),
    },
  };
}

/** Two programmes for each provider; subjects go round, so that each has several and their terms differ. */
export const demonstrationProgrammes = (seed: string, today: LocalDate): readonly DemonstrationProgramme[] =>
  PROVIDERS.flatMap((provider, at) =>
    Array.from({ length: PROGRAMMES_PER_PROVIDER }, (_, no) =>
      programme(seed, today, provider, at * PROGRAMMES_PER_PROVIDER + no),
    ),
  );
