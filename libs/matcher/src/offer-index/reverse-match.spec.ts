import { ProgrammeIdSchema } from '@clearinghouse/contracts';
import fc from 'fast-check';
import { matchNeed } from '../match-need.js';
import { needs, offers, policies, today } from '../testing/arbitraries.js';
import { seed } from '../testing/seed.js';
import type { Need, Offer, Policy } from '../types.js';
import { ItemIndex } from './item-index.js';
import { reverseMatch } from './reverse-match.js';

const listOf = (need: Need, all: Iterable<Offer>, policy: Policy) =>
  matchNeed(need, all, policy, today).matches.map(({ programmeId, score }) => ({ programmeId, score }));
const items = fc
  .array(needs, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((need, at) => ({ ...need, id: `r-1:${at}` })));

describe(`a changed programme (seed ${seed})`, () => {
  it('names the items whose list changes, with the list where it can be known', () => {
    const seen = { enters: 0, stays: 0, leaves: 0, anew: 0 };
    const run = fc.property(items, offers, offers, policies, fc.nat(20), (asked, all, others, weights, at) => {
      const policy = { ...weights, keep: 1 + (weights.keep % 3) };
      const index = new ItemIndex(policy, today);
      for (const need of asked) index.set(need, listOf(need, all, policy));
      const old = all[at % Math.max(1, all.length)];
      const id = old?.id ?? ProgrammeIdSchema.parse('p-new');
      const other = others[at % Math.max(1, others.length)];
      const offer = other && { ...other, id };
      const after = [...all.filter((each) => each.id !== id), ...(offer ? [offer] : [])];
      const changes = new Map(reverseMatch(index, id, offer).map((change) => [change.itemId, change]));
      for (const need of asked) {
        const [was, is] = [listOf(need, all, policy), listOf(need, after, policy)];
        const change = changes.get(need.id);
        if (!change) expect(is).toEqual(was);
        else if (change.list) expect(change.list).toEqual(is);
        if (change) seen[change.list ? change.change : 'anew'] += 1;
        if (change?.change === 'enters') expect(is).not.toEqual(was);
      }
    });
    fc.assert(run, { seed, numRuns: 500 });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});
