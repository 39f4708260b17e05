import { ProgrammeIdSchema } from '@clearinghouse/contracts';
import fc from 'fast-check';
import { candidatesInIndex } from './candidates-in-index.js';
import { coalitions } from '../coalitions/coalitions.js';
import { matchNeed } from '../match-need.js';
import { DEFAULT_POLICY } from '../policy.js';
import { needs, offers, today } from '../testing/arbitraries.js';
import { seed } from '../testing/seed.js';
import type { Need } from '../types.js';
import { nearest } from '../why-not/why-not.js';
import { matchInIndex } from './match-in-index.js';
import { buildIndex } from './offer-index.js';
import type { ReadableIndex } from './readable-index.js';
import { attachIndex, sharedIndex } from './shared-index.js';

const many = fc
  .array(offers, { minLength: 1, maxLength: 6 })
  .map((lists) => lists.flat().map((offer, at) => ({ ...offer, id: ProgrammeIdSchema.parse(`p-${at}`) })));
const steps = fc.array(
  fc.record({ at: fc.nat(40), kind: fc.constantFrom('set', 'set', 'delete', 'compact', 'lend') }),
  {
    maxLength: 40,
  },
);
const asked = fc.array(needs, { minLength: 2, maxLength: 4 });
const answers = (index: ReadableIndex, all: readonly Need[]) => {
  const items = all.map((need, at) => ({ ...need, id: `r-1:${at}` }));
  // where a change carries a whole list, an attached index gives it in the order of the vocabulary
  const sorted = (_: string, value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);
  const ways = all.map((need) => nearest(need, index.offers(), DEFAULT_POLICY, today));
  return JSON.stringify([
    JSON.stringify(ways, (key, value) => (key === 'to' ? JSON.stringify(value, sorted) : value)),
    all.map((need) => matchInIndex(index, need, DEFAULT_POLICY, today)),
    all.map((need) => candidatesInIndex(index, need, DEFAULT_POLICY, today)),
    coalitions(items, index, DEFAULT_POLICY, today),
  ]);
};
/** As a message between threads would carry it. */
const sent = <T>(value: T): T => structuredClone(value);

describe(`an index attached to the memory of another (seed ${seed})`, () => {
  it('answers with the bytes of the index and of the plain engine, after any updates and compaction', () => {
    const run = fc.property(asked, many, many, steps, fc.boolean(), (all, one, other, updates, onShared) => {
      let index = buildIndex(one, onShared);
      for (const { at, kind } of updates) {
        const offer = other[at % Math.max(1, other.length)];
        if (kind === 'compact') index = index.compacted();
        else if (kind === 'lend') sharedIndex(index);
        else if (kind === 'set' && offer) index.set(offer);
        else if (offer) index.delete(offer.id);
      }
      const attached = attachIndex(sent(sharedIndex(index)));
      expect(answers(attached, all)).toBe(answers(index, all));
      const held = [...index.offers()];
      expect(all.map((need) => matchInIndex(attached, need, DEFAULT_POLICY, today))).toEqual(
        all.map((need) => matchNeed(need, held, DEFAULT_POLICY, today)),
      );
      expect(attached.size).toBe(index.size);
      const ids = (of: ReadableIndex) => [...of.offers()].map(({ id }) => of.offer(id)?.id).sort();
      expect(ids(attached)).toEqual(ids(index));
    });
    fc.assert(run, { seed, numRuns: 150 });
  });

  it('does not change under its reader while the owner goes on', () => {
    const run = fc.property(asked, many, many, steps, (all, one, other, updates) => {
      const index = buildIndex(one, true);
      const attached = attachIndex(sent(sharedIndex(index)));
      const before = answers(attached, all);
      for (const { at, kind } of updates) {
        const offer = other[at % Math.max(1, other.length)];
        if (kind === 'lend') sharedIndex(index);
        else if (offer && kind === 'delete') index.delete(offer.id);
        else if (offer) index.set({ ...offer, areas: [], languages: [] });
      }
      for (let at = 0; at < 1100; at += 1)
        for (const offer of one.slice(0, 1)) index.set({ ...offer, id: ProgrammeIdSchema.parse(`new-${at}`) });
      expect(answers(attached, all)).toBe(before);
    });
    fc.assert(run, { seed, numRuns: 40 });
  });

  it('lies on the same memory, not on a copy', () => {
    const index = buildIndex(fc.sample(many, { seed: 1, numRuns: 5 }).flat());
    const handle = sharedIndex(index);
    const attached = attachIndex(sent(handle));
    expect(attached.columns.values.buffer.constructor.name).toBe('SharedArrayBuffer');
    handle.columns.values[0] = 12345;
    expect(attached.columns.values[0]).toBe(12345);
    expect(sharedIndex(index).columns.values).toBe(handle.columns.values); // nothing changed: lent again
    expect(() => attachIndex({ ...handle, layout: 0 })).toThrow('layout 0');
  });
});
