// The codes of the taxonomy (data/taxonomy.json; a test in libs/taxonomy holds them equal). Titles and the tree are in libs/taxonomy.
// Codes alone: the console carries this file, and would carry a validator with every schema that stood here.

/** Operative paragraphs and their leaves; `OP3d` is the parent of `OP3d.licensing`. XC holds what has no row of its own. */
export const AREAS = [
  'OP1',
  'OP1.treaties',
  'OP1.non-support',
  'OP2',
  'OP2.manufacture',
  'OP2.acquire',
  'OP2.possess',
  'OP2.develop',
  'OP2.transport',
  'OP2.transfer',
  'OP2.use',
  'OP2.attempt',
  'OP2.accomplice',
  'OP2.assist',
  'OP2.finance',
  'OP2.means-of-delivery',
  'OP2.penalties',
  'OP3a',
  'OP3a.accounting',
  'OP3a.securing',
  'OP3a.licensing',
  'OP3a.n-authority',
  'OP3a.n-safeguards',
  'OP3a.n-mpca',
  'OP3a.n-sources',
  'OP3a.c-authority',
  'OP3a.c-schedules',
  'OP3a.c-old-weapons',
  'OP3a.b-registers',
  'OP3a.b-biosecurity',
  'OP3a.b-genetic',
  'OP3a.personnel',
  'OP3b',
  'OP3b.facilities',
  'OP3b.materials',
  'OP3b.transports',
  'OP3c',
  'OP3c.law',
  'OP3c.detection',
  'OP3c.technical-support',
  'OP3c.brokering',
  'OP3c.agencies',
  'OP3d',
  'OP3d.law',
  'OP3d.licensing',
  'OP3d.interagency',
  'OP3d.lists',
  'OP3d.technology',
  'OP3d.end-user',
  'OP3d.catch-all',
  'OP3d.transit',
  'OP3d.trans-shipment',
  'OP3d.re-export',
  'OP3d.funds',
  'OP3d.transport-services',
  'OP3d.import',
  'OP3d.extraterritoriality',
  'OP3d.penalties',
  'OP6',
  'OP6.adoption',
  'OP6.translation',
  'OP6.update',
  'OP7',
  'OP7.requested',
  'OP7.offered',
  'OP7.in-place',
  'OP8',
  'OP8.a-universality',
  'OP8.b-national-rules',
  'OP8.c-cooperation',
  'OP8.d-industry-public',
  'OP8.nap',
  'OP8.poc',
  'OP8.reporting',
  'OP9',
  'OP9.dialogue',
  'OP10',
  'OP10.interdiction',
  'XC',
  'XC.nap-drafting',
  'XC.reporting',
  'XC.cbrn-response',
  'XC.laboratory',
  'XC.coordination',
] as const;
export type Area = (typeof AREAS)[number];

/** What a need or programme concerns. `cross` (cross-cutting) covers every field. */
export const FIELDS = ['nuclear', 'chemical', 'biological', 'delivery', 'cross'] as const;
export type Field = (typeof FIELDS)[number];

export const ASSISTANCE_TYPES = [
  'legal',
  'legal_drafting',
  'legal_review',
  'training',
  'exercise',
  'expertise',
  'expert_visit',
  'peer_review',
  'peer_exchange',
  'nap_drafting',
  'secondment',
  'equipment',
  'software_tools',
  'funding',
  'resources',
  'translation',
  'other',
] as const;
export type AssistanceType = (typeof ASSISTANCE_TYPES)[number];

/** Where a provider says that it works, in the words of the sources; they overlap on purpose. */
export const COVERAGE_REGIONS = [
  'all',
  'global',
  'africa',
  'americas',
  'latin-america-caribbean',
  'asia',
  'asia-pacific',
  'middle-east',
  'osce-area',
  'coe-regions',
  'states-parties',
] as const;
export type CoverageRegion = (typeof COVERAGE_REGIONS)[number];

export const UN_GROUPS = ['African', 'Asia-Pacific', 'Eastern European', 'GRULAC', 'WEOG'] as const;
export type UnGroup = (typeof UN_GROUPS)[number];

export const PROVIDER_KINDS = ['state', 'programme', 'intergovernmental', 'regional', 'ngo'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** How help is given. */
export const FORMS = ['in-country', 'regional', 'remote'] as const;
export type Form = (typeof FORMS)[number];

/** Languages as ISO 639-1 codes: the six official UN languages, and Portuguese (named in the sources as a working need). */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How pressing a need item is, as the State itself says; never computed, never compared between States. */
export const PRIORITIES = ['high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Versions of the Committee's procedure; the texts are data of the requests service. */
export const PROCEDURES = ['p2010', 'current', 'not-recorded'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** Treaties and memberships that providers name as conditions. General knowledge; a provider's text may name others. */
export const INSTRUMENTS = [
  'npt',
  'bwc',
  'cwc',
  'cppnm',
  'cppnm-amendment',
  'icsant',
  'ctbt',
  'iaea',
  'opcw',
  'wco',
  'interpol',
  'woah',
  'who',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];
