import { CodedError, ProgrammeIdSchema } from '@clearinghouse/contracts';
import fc from 'fast-check';
import { matchNeed } from '../match-need.js';
import { DEFAULT_POLICY } from '../policy.js';
import { needs, offers, policies, today } from '../testing/arbitraries.js';
import { seed } from '../testing/seed.js';
import type { Need, Offer } from '../types.js';
import { matchInIndex } from './match-in-index.js';
import { buildIndex } from './offer-index.js';
import type { OfferIndex } from './offer-index.js';

const many = fc
  .array(offers, { minLength: 1, maxLength: 6 })
  .map((lists) => lists.flat().map((offer, at) => ({ ...offer, id: ProgrammeIdSchema.parse(`p-${at}`) })));
const bytes = (value: unknown) => JSON.stringify(value);
const plain = (need: Need, all: Iterable<Offer>) => bytes(matchNeed(need, all, DEFAULT_POLICY, today));
const indexed = (index: OfferIndex, need: Need) => bytes(matchInIndex(index, need, DEFAULT_POLICY, today));

describe(`the index (seed ${seed})`, () => {
  it('answers with the bytes of the plain engine', () => {
    let met = 0;
    const run = fc.property(needs, many, policies, (need, all, policy) => {
      const answer = matchInIndex(buildIndex(all, true), need, policy, today);
      met += answer.matches.length;
      if (bytes(answer) !== bytes(matchNeed(need, all, policy, today)))
        expect(answer).toEqual(matchNeed(need, all, policy, today));
    });
    fc.assert(run, { seed, numRuns: 600 });
    expect(met).toBeGreaterThan(100);
  });

  it('after any updates equals one built afresh, and the plain engine', () => {
    const changes = fc.array(fc.record({ at: fc.nat(20), kind: fc.constantFrom('set', 'delete', 'compact') }), {
      maxLength: 60,
    });
    const run = fc.property(
      fc.array(needs, { minLength: 3, maxLength: 3 }),
      many,
      many,
      changes,
      (asked, one, other, steps) => {
        let index = buildIndex(one);
        const held = new Map(one.map((offer) => [offer.id, offer]));
        asked.forEach((need) => indexed(index, need)); // so that what is kept for a day is there to be kept true
        for (const { at, kind } of steps) {
          const offer = other[at % Math.max(1, other.length)];
          if (!offer) continue;
          if (kind === 'compact') index = index.compacted();
          else if (kind === 'set') index.set(offer);
          else expect(index.delete(offer.id)).toBe(held.has(offer.id));
          if (kind === 'set') held.set(offer.id, offer);
          if (kind === 'delete') held.delete(offer.id);
        }
        for (const need of asked) {
          expect(indexed(index, need)).toBe(plain(need, held.values()));
          expect(indexed(buildIndex(held.values()), need)).toBe(indexed(index, need));
        }
        expect(index.size).toBe(held.size);
      },
    );
    fc.assert(run, { seed, numRuns: 150 });
  });

  it('grows past its first rows and says when compaction pays', () => {
    const [offer] = fc
      .sample(
        offers.filter((all) => all.length > 0),
        { seed: 1, numRuns: 1 },
      )
      .flat();
    const [need] = fc.sample(needs, { seed: 1, numRuns: 1 });
    if (!offer || !need) throw new Error('no sample');
    const all = Array.from({ length: 2100 }, (_, at) => ({
      ...offer,
      areas: [],
      id: ProgrammeIdSchema.parse(`p-${at}`),
    }));
    const index = buildIndex([]);
    for (const each of all) index.set(each);
    expect(indexed(index, need)).toBe(plain(need, all));
    expect(index.bytes / index.columns.rows).toBeLessThan(99);
    for (const each of all.slice(0, 1000)) index.delete(each.id);
    expect(index.sparse).toBe(true);
    expect(index.compacted().sparse).toBe(false);
    expect(indexed(index.compacted(), need)).toBe(plain(need, all.slice(1000)));
  });

  it('refuses what it cannot hold, and stays as it was', () => {
    const [offer] = fc
      .sample(
        offers.filter((all) => all.length > 0),
        { seed: 1, numRuns: 1 },
      )
      .flat();
    const [need] = fc.sample(needs, { seed: 1, numRuns: 1 });
    if (!offer || !need) throw new Error('no sample');
    const index = buildIndex([offer]);
    const wrong = { ...offer, areas: ['OP99' as never], leadTimeDays: NaN }; // outside the vocabulary on purpose
    const problems = [
      { code: 'unknown-code', field: 'areas' },
      { code: 'not-a-number-in-range', field: 'leadTimeDays' },
    ];
    const refusal = new CodedError('MATCH.INPUT_INVALID', { kind: 'programme', id: offer.id, problems });
    expect(() => index.set(wrong)).toThrow(refusal);
    expect(indexed(index, need)).toBe(plain(need, [offer]));
    expect(() => buildIndex([offer, wrong])).toThrow(refusal);
    expect(() => matchInIndex(index, { ...need, budgetUsd: -1 }, DEFAULT_POLICY, today)).toThrow('MATCH.INPUT_INVALID');
  });
});
