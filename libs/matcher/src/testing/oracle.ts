import type { LocalDate } from '@clearinghouse/contracts';
import type { FactorName, Need, Offer, Policy } from '../types.js';
import { TOPIC, points } from './oracle-points.js';
import { found, standing } from './oracle-rules.js';

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
