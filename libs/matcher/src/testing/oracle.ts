import { FIELDS } from '@clearinghouse/contracts';
import type { AssistanceType, CoverageRegion, LocalDate } from '@clearinghouse/contracts';
import { parentArea, parentAssistanceType, regionCovers, subregionOf, unGroupOf } from '@clearinghouse/taxonomy';
import type { FactorName, Need, Offer, Policy } from '../types.js';

// Written from docs/matching.md with plain objects and loops; shares no code with the engine.

const MS = 86_400_000;
const days = (date: LocalDate): number => Math.round(new Date(`${date}T00:00:00Z`).getTime() / MS);

const STANDS_IN: Partial<Record<AssistanceType, string>> = {
  legal_drafting: 'legal_review',
  legal_review: 'legal_drafting',
  exercise: 'peer_exchange',
  expert_visit: 'peer_review',
  peer_review: 'expert_visit peer_exchange',
  peer_exchange: 'peer_review',
  secondment: 'expert_visit',
};

const where = (need: Need, region: CoverageRegion) =>
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

function shared(wanted: readonly string[], given: readonly string[]): string {
  if (given.length === 0) return 'not-stated';
  if (wanted.length === 0) return 'need-open';
  return wanted.filter((each) => given.includes(each)).length > 0 ? 'shared' : 'none-shared';
}

const start = (need: Need, offer: Offer, today: LocalDate): number =>
  Math.max(
    days(today) + (offer.leadTimeDays ?? 0),
    ...[offer.availableFrom, need.from].flatMap((date) => (date ? [days(date)] : [])),
  );

function time(need: Need, offer: Offer, today: LocalDate): string {
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

const TOPIC = ['area', 'type', 'field', 'region'];
const mean = (values: readonly number[]): number => Math.floor(values.reduce((a, b) => a + b, 0) / values.length);
const SPECIFIC: Readonly<Record<string, number>> = {
  'area names': 1000,
  'area wider': 600,
  'type names': 1000,
  'type narrower': 800,
  'field names': 1000,
  'field cross': 700,
  'region state-named': 1000,
  'region names': 800,
  'region worldwide': 600,
};

function slackPoints(need: Need, offer: Offer, today: LocalDate): number {
  const last = [need.by, offer.validUntil].flatMap((date) => (date ? [days(date)] : []));
  if (time(need, offer, today) !== 'fits' || last.length === 0) return 500;
  return 500 + Math.floor((Math.min(180, Math.min(...last) - start(need, offer, today)) * 500) / 180);
}

function choicePoints(wanted: readonly string[], given: readonly string[]): number {
  if (wanted.length === 0 || given.length === 0) return 500;
  return 500 + Math.floor((500 * wanted.filter((each) => given.includes(each)).length) / wanted.length);
}

function near(need: Need, offer: Offer): number {
  if (!unGroupOf(need.requester) || !unGroupOf(offer.provider)) return 500;
  if (subregionOf(need.requester) === subregionOf(offer.provider)) return 1000;
  return unGroupOf(need.requester) === unGroupOf(offer.provider) ? 750 : 500;
}

function money(budget: number | undefined, ceiling: number | undefined): number {
  if (budget === undefined || ceiling === undefined) return 500;
  return ceiling >= budget ? 1000 : Math.floor((1000 * ceiling) / budget);
}

export function points(need: Need, offer: Offer, today: LocalDate): Record<FactorName, number> {
  const outcomes = found(need, offer, today);
  const covered = { fits: 1000, partly: 600, unknown: 500, fails: 0 };
  const yearly = { month: 12, quarter: 4, year: 1 };
  return {
    coverage: mean(TOPIC.map((rule) => covered[standing(rule, outcomes[rule] ?? '')])),
    specificity: mean(TOPIC.map((rule) => SPECIFIC[`${rule} ${outcomes[rule]}`] ?? 500)),
    timing: slackPoints(need, offer, today),
    language: choicePoints(need.languages, offer.languages),
    form: choicePoints(need.forms, offer.forms),
    capacity: offer.capacity ? Math.min(1000, 500 + 25 * offer.capacity.amount * yearly[offer.capacity.period]) : 500,
    proximity: near(need, offer),
    funding: money(need.budgetUsd, offer.budgetCeilingUsd),
    experience: offer.experienceRegions.some((each) => where(need, each) === 'in') ? 1000 : 500,
  };
}

/** Largest remainder one point at a time, looking for the largest each time. */
export function sharesOf(given: Readonly<Record<string, number>>, policy: Policy): Record<string, number> {
  const names = Object.keys(given) as FactorName[]; // the keys of `points`
  const sum = names.reduce((all, name) => all + policy.weights[name], 0);
  const exact = names.map((name) => (given[name] ?? 0) * policy.weights[name]);
  const score = Math.floor(exact.reduce((all, value) => all + value, 0) / sum);
  const whole = exact.map((value) => Math.floor(value / sum));
  const rest = exact.map((value) => value % sum);
  while (whole.reduce((all, value) => all + value, 0) < score) {
    const largest = rest.indexOf(Math.max(...rest));
    whole[largest] = (whole[largest] ?? 0) + 1;
    rest[largest] = -1;
  }
  return Object.fromEntries(names.map((name, at) => [name, whole[at] ?? 0]));
}

export interface OracleMatch {
  readonly id: string;
  readonly score: number;
  readonly coverage: string;
  readonly reasons: readonly string[];
  readonly shares: Readonly<Record<string, number>>;
}

function describe(need: Need, offer: Offer, policy: Policy, today: LocalDate): OracleMatch {
  const outcomes = found(need, offer, today);
  const topic = TOPIC.map((rule) => standing(rule, outcomes[rule] ?? ''));
  const shares = sharesOf(points(need, offer, today), policy);
  return {
    id: offer.id,
    score: Object.values(shares).reduce((a, b) => a + b, 0),
    coverage: topic.includes('unknown') ? 'to-be-clarified' : topic.includes('partly') ? 'partly-covers' : 'covers',
    reasons: Object.entries(outcomes).flatMap(([rule, outcome]) => (outcome ? [`${rule}.${outcome}`] : [])),
    shares,
  };
}

export function oracle(need: Need, offers: readonly Offer[], policy: Policy, today: LocalDate) {
  const matches: OracleMatch[] = [];
  const turnedAway: Record<string, number> = {};
  for (const offer of offers) {
    const failed = Object.entries(found(need, offer, today)).filter(
      ([rule, outcome]) => standing(rule, outcome) === 'fails',
    );
    for (const [rule, outcome] of failed) {
      const code = `${rule}.${outcome}`;
      turnedAway[code] = (turnedAway[code] ?? 0) + 1;
    }
    if (failed.length === 0) matches.push(describe(need, offer, policy, today));
  }
  matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { matches: matches.slice(0, policy.keep), turnedAway };
}
