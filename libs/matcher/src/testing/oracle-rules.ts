import { FIELDS } from '@clearinghouse/contracts';
import type { AssistanceType, CoverageRegion, LocalDate } from '@clearinghouse/contracts';
import { parentArea, parentAssistanceType, regionCovers } from '@clearinghouse/taxonomy';
import type { Need, Offer } from '../types.js';

// Written from docs/matching.md with plain objects and loops; shares no code with the engine.

const MS = 86_400_000;
export const days = (date: LocalDate): number => Math.round(new Date(`${date}T00:00:00Z`).getTime() / MS);

const STANDS_IN: Partial<Record<AssistanceType, string>> = {
  legal_drafting: 'legal_review',
  legal_review: 'legal_drafting',
  exercise: 'peer_exchange',
  expert_visit: 'peer_review',
  peer_review: 'expert_visit peer_exchange',
  peer_exchange: 'peer_review',
  secondment: 'expert_visit',
};

export const where = (need: Need, region: CoverageRegion) =>
  need.requesterRegions.includes(region) ? 'in' : regionCovers(region, need.requester);

function area(need: Need, offer: Offer): string {
  if (offer.areas.length === 0) return 'not-stated';
  for (const each of offer.areas) if (each === need.area) return 'names';
  for (const each of offer.areas) if (need.area.startsWith(`${each}.`)) return 'wider';
  for (const each of offer.areas) if (parentArea(each) === need.area) return 'part';
  return 'outside';
}

function type(need: Need, offer: Offer): string {
  const wanted = need.assistanceType;
  const has = (test: (given: AssistanceType) => boolean) => offer.assistanceTypes.some(test);
  if (offer.assistanceTypes.length === 0) return 'not-stated';
  if (has((given) => given === wanted)) return 'names';
  if (has((given) => parentAssistanceType(given) === wanted)) return 'narrower';
  if (has((given) => (STANDS_IN[wanted] ?? '').split(' ').includes(given))) return 'substitute';
  if (has((given) => given === parentAssistanceType(wanted))) return 'wider';
  const undefinedWord =
    ['equipment', 'software_tools', 'funding'].includes(wanted) && has((given) => given === 'resources');
  return undefinedWord || wanted === 'other' ? 'open' : 'outside';
}

function field(need: Need, offer: Offer): string {
  const given = new Set(offer.fields);
  if (given.size === 0) return 'not-stated';
  if (given.has(need.field)) return 'names';
  if (need.field !== 'cross') return given.has('cross') ? 'cross' : 'outside';
  return FIELDS.filter((each) => given.has(each)).length === 4 ? 'cross' : 'part';
}

function region(need: Need, offer: Offer): string {
  if (offer.regions.length + offer.states.length === 0) return 'not-stated';
  if (offer.states.includes(need.requester)) return 'state-named';
  const worldwide = offer.regions.filter((each) => ['all', 'global'].includes(each));
  const places = offer.regions.filter((each) => !worldwide.includes(each)).map((each) => where(need, each));
  if (places.includes('in')) return 'names';
  if (worldwide.length > 0) return 'worldwide';
  return places.includes('unknown') ? 'to-be-confirmed' : 'outside';
}

function scope(need: Need, offer: Offer): string {
  if (!offer.requiresAdherence?.length) return '';
  const onRecord = (status: string) =>
    offer.requiresAdherence?.filter((asked) =>
      need.adherence?.some((fact) => fact.instrument === asked && fact.status === status),
    ).length;
  if (onRecord('not-party')) return 'outside';
  return onRecord('party') === offer.requiresAdherence.length ? 'met' : 'to-be-confirmed';
}

function shared(wanted: readonly string[], given: readonly string[]): string {
  if (given.length === 0) return 'not-stated';
  if (wanted.length === 0) return 'need-open';
  return wanted.filter((each) => given.includes(each)).length > 0 ? 'shared' : 'none-shared';
}

export const start = (need: Need, offer: Offer, today: LocalDate): number =>
  Math.max(
    days(today) + (offer.leadTimeDays ?? 0),
    ...[offer.availableFrom, need.from].flatMap((date) => (date ? [days(date)] : [])),
  );

export function time(need: Need, offer: Offer, today: LocalDate): string {
  if (offer.validUntil && days(offer.validUntil) < days(today)) return 'expired';
  if (offer.validUntil && days(offer.validUntil) < start(need, offer, today)) return 'ends-too-early';
  if (need.by && days(need.by) < start(need, offer, today)) return 'too-late';
  if (!offer.validUntil && !offer.availableFrom && offer.leadTimeDays === undefined) return 'not-stated';
  return !need.from && !need.by ? 'need-open' : 'fits';
}

export type Found = Readonly<Record<string, string>>;

export const found = (need: Need, offer: Offer, today: LocalDate): Found => ({
  provider: need.requester === offer.provider ? 'own-programme' : '',
  area: area(need, offer),
  type: type(need, offer),
  field: field(need, offer),
  region: region(need, offer),
  scope: scope(need, offer),
  language: shared(need.languages, offer.languages),
  form: shared(need.forms, offer.forms),
  time: time(need, offer, today),
  capacity: !offer.capacity ? 'not-stated' : offer.capacity.amount > 0 ? 'stated' : 'none-free',
});

const FAILS = 'own-programme outside none-shared expired ends-too-early too-late none-free'.split(' ');
const UNKNOWN = 'not-stated open to-be-confirmed need-open'.split(' ');
const PARTLY = ['part', 'narrower', 'substitute'];

/** `type.wider` is unknown while `area.wider` fits, hence the name of the rule. */
export function standing(rule: string, outcome: string): 'fits' | 'partly' | 'unknown' | 'fails' {
  if (FAILS.includes(outcome)) return 'fails';
  if (UNKNOWN.includes(outcome) || (rule === 'type' && outcome === 'wider')) return 'unknown';
  return PARTLY.includes(outcome) ? 'partly' : 'fits';
}
