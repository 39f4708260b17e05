// Programmes and needs as small numbers, for stores that intersect lists. 0 in a list: not stated, which never refuses.
import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS, FORMS, LANGUAGES } from '@clearinghouse/contracts';
import { SUBSTITUTES, UNDEFINED_WORDS } from '@clearinghouse/matcher';
import { covers, parentAssistanceType, regionCovers } from '@clearinghouse/taxonomy';

const OPEN = 0;
const code = (vocabulary, word) => vocabulary.indexOf(word) + 1;
const codes = (vocabulary, words) => words.map((word) => code(vocabulary, word));
const stated = (list) => (list.length ? list : [OPEN]);
const day = (date) => Date.parse(date) / 86_400_000;
/** A State after the regions: XAA is 1000, XAB 1001 ... */
const state = (party) => 1000 + (party.charCodeAt(1) - 65) * 26 + party.charCodeAt(2) - 65;
export const LISTS = ['areas', 'types', 'fields', 'places', 'languages', 'forms'];
const LATEST = 100_000;

/** What the hard rules read of a programme. */
export const record = (offer) => ({
  areas: stated(codes(AREAS, offer.areas)),
  types: stated(codes(ASSISTANCE_TYPES, offer.assistanceTypes)),
  fields: stated(codes(FIELDS, offer.fields)),
  places: stated([...codes(COVERAGE_REGIONS, offer.regions), ...offer.states.map(state)]),
  languages: stated(codes(LANGUAGES, offer.languages)),
  forms: stated(codes(FORMS, offer.forms)),
  lead: offer.leadTimeDays ?? 0,
  available: offer.availableFrom ? day(offer.availableFrom) : 0,
  until: offer.validUntil ? day(offer.validUntil) : LATEST,
  free: offer.capacity?.amount !== 0,
  provider: offer.provider,
});

/** Whether a type of assistance given is not outside the one needed. */
export const meets = (needed, given) =>
  needed === 'other' ||
  given === needed ||
  parentAssistanceType(given) === needed ||
  parentAssistanceType(needed) === given ||
  Boolean(SUBSTITUTES[needed]?.includes(given) || UNDEFINED_WORDS[needed]?.includes(given));
const fitting = (vocabulary, fits) => [OPEN, ...codes(vocabulary, vocabulary.filter(fits))];
const any = (vocabulary, words) => fitting(vocabulary, (word) => words.length === 0 || words.includes(word));

/** The codes that fit a need, list by list, and its days; a programme that meets no list of them is refused. */
export const question = (need, today) => ({
  areas: fitting(AREAS, (area) => covers(area, need.area) || covers(need.area, area)),
  types: fitting(ASSISTANCE_TYPES, (type) => meets(need.assistanceType, type)),
  fields: fitting(FIELDS, (field) => need.field === 'cross' || field === need.field || field === 'cross'),
  places: [
    ...fitting(
      COVERAGE_REGIONS,
      (region) => need.requesterRegions.includes(region) || regionCovers(region, need.requester) !== 'out',
    ),
    state(need.requester),
  ],
  languages: any(LANGUAGES, need.languages),
  forms: any(FORMS, need.forms),
  today: day(today),
  from: need.from ? day(need.from) : 0,
  by: need.by ? day(need.by) : LATEST,
  requester: need.requester,
});
