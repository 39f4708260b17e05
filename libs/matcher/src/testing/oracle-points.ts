import type { LocalDate } from '@clearinghouse/contracts';
import { subregionOf, unGroupOf } from '@clearinghouse/taxonomy';
import type { FactorName, Need, Offer } from '../types.js';
import { days, found, standing, start, time, where } from './oracle-rules.js';

export const TOPIC = ['area', 'type', 'field', 'region'];
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
    continuity: need.continuity?.some((each) => each.provider === offer.provider) ? 1000 : 500,
    funding: money(need.budgetUsd, offer.budgetCeilingUsd),
    wishes: need.wishes?.includes(offer.provider) ? 1000 : 500,
    experience: offer.experienceRegions.some((each) => where(need, each) === 'in') ? 1000 : 500,
  };
}
