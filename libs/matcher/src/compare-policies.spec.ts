import fc from 'fast-check';
import { comparePolicies } from './compare-policies.js';
import { matchNeed } from './match-need.js';
import { buildIndex } from './offer-index/offer-index.js';
import { DEFAULT_POLICY } from './policy.js';
import { needs, offers, policies, today } from './testing/arbitraries.js';
import { seed } from './testing/seed.js';

const items = fc
  .array(needs, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((need, at) => ({ ...need, id: `r-1:${at}` })));

describe(`a draft policy beside the active one (seed ${seed})`, () => {
  it('differs by exactly what the two lists differ by', () => {
    let seen = 0;
    const run = fc.property(items, offers, policies, policies, (asked, all, active, draft) => {
      const { differences, byRegion, items: count } = comparePolicies(asked, buildIndex(all), active, draft, today);
      expect(byRegion.reduce((sum, region) => sum + region.items, 0)).toBe(count);
      expect(byRegion.reduce((sum, region) => sum + region.changed, 0)).toBe(differences.length);
      for (const need of asked) {
        const was = matchNeed(need, all, active, today).matches.map((each) => each.programmeId);
        const is = matchNeed(need, all, draft, today).matches.map((each) => each.programmeId);
        const difference = differences.find((each) => each.itemId === need.id);
        expect(difference !== undefined).toBe(was.join() !== is.join());
        expect(difference?.entered ?? []).toEqual(is.filter((id) => !was.includes(id)));
        expect(difference?.left ?? []).toEqual(was.filter((id) => !is.includes(id)));
        for (const { programmeId, from, to } of difference?.moved ?? [])
          expect([was[from - 1], is[to - 1]]).toEqual([programmeId, programmeId]);
        seen += difference ? 1 : 0;
      }
    });
    fc.assert(run, { seed, numRuns: 200 });
    expect(seen).toBeGreaterThan(5);
  });

  it('is refused whole when the draft cannot be used', () => {
    const draft = { ...DEFAULT_POLICY, weights: { ...DEFAULT_POLICY.weights, form: NaN } };
    expect(() => comparePolicies([], buildIndex([]), DEFAULT_POLICY, draft, today)).toThrow('POLICY.INVALID');
    expect(comparePolicies([], buildIndex([]), DEFAULT_POLICY, DEFAULT_POLICY, today).differences).toEqual([]);
  });
});
