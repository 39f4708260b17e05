// Fictitious programmes and requests for load and fault runs, in the shape of the real ones.
import { pick, seeded } from './random.mjs';

const AREAS = [
  'OP2',
  'OP3a',
  'OP3b',
  'OP3c',
  'OP3d',
  'OP3d.licensing',
  'OP3c.detection',
  'OP6',
  'OP8.nap',
  'XC.cbrn-response',
];
const FIELDS = ['nuclear', 'chemical', 'biological', 'delivery', 'cross'];
const TYPES = ['legal', 'legal_drafting', 'training', 'exercise', 'expertise', 'equipment', 'funding', 'translation'];
const REGIONS = ['all', 'global', 'africa', 'americas', 'asia', 'latin-america-caribbean'];
const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'pt'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The n-th fictitious State: XAA, XAB ... XJZ (260 of them; XKX is not ours). */
export const stateCode = (n) => `X${LETTERS[Math.floor(n / 26) % 10]}${LETTERS[n % 26]}`;

export function programmes(count, seed = 1) {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, n) => ({
    provider: `ORG-P${n % 500}`,
    providerKind: 'intergovernmental',
    title: `Programme ${n} (fictitious)`,
    areas: [pick(random, AREAS), pick(random, AREAS)].filter((area, at, all) => all.indexOf(area) === at),
    fields: [pick(random, FIELDS)],
    assistanceTypes: [pick(random, TYPES), pick(random, TYPES)].filter((type, at, all) => all.indexOf(type) === at),
    regions: [pick(random, REGIONS)],
    languages: [pick(random, LANGUAGES)],
    leadTimeDays: Math.floor(random() * 200),
  }));
}

/** @returns one submission with `items` need items, by the n-th State */
export function submission(n, random, items = 1) {
  return {
    requester: stateCode(n % 260),
    title: `Request ${n} (fictitious)`,
    dateOfRequest: '2026-01-15',
    items: Array.from({ length: items }, (_, at) => ({
      no: at + 1,
      area: pick(random, AREAS),
      field: pick(random, FIELDS),
      assistanceType: pick(random, TYPES),
      what: `Synthetic need ${n}.${at + 1} of a load run.`,
      consents: { circulate: true },
    })),
  };
}
