import fc from 'fast-check';
import { DEFAULT_POLICY } from '../policy.js';
import { buildIndex } from '../offer-index/offer-index.js';
import { needs, offers as random, policies, today } from '../testing/arbitraries.js';
import { seed } from '../testing/seed.js';
import type { Need } from '../types.js';
import { coalitions } from './coalitions.js';
import { searchGreedily } from './greedy-search.js';
import { membersOf } from './members.js';
import type { Member } from './members.js';
import { compareMerit, meritOf } from './merit.js';
import type { Merit } from './merit.js';

/** Topics differ; what would keep most pairs apart is left open, so that there is something to combine. */
const offers = random.map((all) =>
  all.map((each) => ({
    ...each,
    languages: [],
    forms: [],
    validUntil: undefined,
    leadTimeDays: 0,
    regions: [],
    states: [],
  })),
);
const requests = (most: number) =>
  fc.array(needs, { minLength: 1, maxLength: most }).map((all): Need[] =>
    all.map((need, at) => ({
      ...need,
      by: undefined,
      id: `r-1:${at + 1}`,
      requester: all[0]?.requester ?? need.requester,
    })),
  );

/** Every choice of up to three. */
function exhaustive(members: readonly Member[], items: number, regional: boolean): Merit | undefined {
  let best: Merit | undefined;
  const consider = (chosen: readonly Member[]) => {
    const merit = meritOf(chosen, items, regional);
    if (merit.allowed && (!best || compareMerit(merit, best) < 0)) best = merit;
  };
  members.forEach((one, a) => {
    consider([one]);
    members.slice(a + 1).forEach((two, b) => {
      consider([one, two]);
      for (const three of members.slice(a + b + 2)) consider([one, two, three]);
    });
  });
  return best;
}

describe(`who together (seed ${seed})`, () => {
  it('is the answer of the exhaustive search, with and without a regional partner', () => {
    const seen = { partners: 0, regional: 0 };
    const run = fc.property(requests(6), offers, policies, fc.boolean(), (items, all, policy, regionalPartner) => {
      const answer = coalitions(items, all, policy, today, { regionalPartner });
      const members = membersOf(items, buildIndex(all), policy, today);
      const best = exhaustive(members, items.length, regionalPartner);
      const [first] = answer.coalitions;
      const { covered, score, partners, overlap } = best ?? { covered: 0, score: 0, partners: 0, overlap: 0 };
      const found = [first?.covered.length ?? 0, first?.score ?? 0, first?.partners.length ?? 0, first?.overlap ?? 0];
      expect(found).toEqual([covered, score, partners, overlap]);
      expect(answer).toMatchObject({ exact: true, gap: { covered: 0, score: 0 } });
      if (partners > 1) seen.partners += 1;
      if (regionalPartner && partners > 0) seen.regional += 1;
      const bytes = JSON.stringify(answer);
      expect(JSON.stringify(coalitions(items, [...all].reverse(), policy, today, { regionalPartner }))).toBe(bytes);
    });
    fc.assert(run, { seed, numRuns: 400 });
    expect(seen.partners).toBeGreaterThan(5);
    expect(seen.regional).toBeGreaterThan(5);
  });

  it('never claims more than its bound where the search is not exact', () => {
    const run = fc.property(requests(14), offers, (items, all) => {
      const answer = coalitions(items, all, DEFAULT_POLICY, today);
      expect(answer.exact).toBe(items.length <= 10);
      expect(Math.min(answer.gap.covered, answer.gap.score)).toBeGreaterThanOrEqual(0);
      const members = membersOf(items, buildIndex(all), DEFAULT_POLICY, today);
      const best = exhaustive(members, items.length, false);
      expect(answer.bound.covered).toBeGreaterThanOrEqual(best?.covered ?? 0);
      expect(answer.bound.score).toBeGreaterThanOrEqual(answer.coalitions[0]?.score ?? 0);
      for (const way of searchGreedily(members, items.length, false)) expect(new Set(way).size).toBe(way.length);
    });
    fc.assert(run, { seed, numRuns: 60 });
  });

  it('says that funding is not identified until a provider itself takes the role', () => {
    const run = fc.property(requests(3), offers, (items, all) => {
      const [first] = coalitions(items, all, DEFAULT_POLICY, today).coalitions;
      if (!first) return;
      expect(first.funding).toMatchObject({ open: { code: 'coalition.funding-not-identified' } });
      expect(first.partners.map(({ role }) => role)[0]).toBe('lead');
      const fundersOwnWord = first.partners.slice(-1).map(({ programmeId }) => programmeId);
      const [taken] = coalitions(items, all, DEFAULT_POLICY, today, { fundersOwnWord }).coalitions;
      expect(taken?.funding).toEqual({ funder: fundersOwnWord[0] });
    });
    fc.assert(run, { seed, numRuns: 50 });
  });

  it('has an answer for no items and refuses two items of one id', () => {
    expect(coalitions([], [], DEFAULT_POLICY, today)).toMatchObject({ coalitions: [], without: [], exact: true });
    const [need] = fc.sample(needs, 1);
    if (!need) throw new Error('no sample');
    expect(() => coalitions([need, need], [], DEFAULT_POLICY, today)).toThrow('MATCH.INPUT_INVALID');
    expect(coalitions([need], [], DEFAULT_POLICY, today).without).toEqual([need.id]);
  });
});
