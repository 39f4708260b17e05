import {
  AREAS,
  ASSISTANCE_TYPES,
  COVERAGE_REGIONS,
  FIELDS,
  FORMS,
  LANGUAGES,
  PartyCodeSchema,
} from '@clearinghouse/contracts';
import fc from 'fast-check';
import { failures, judge } from './judge.js';
import { prepareNeed } from './prepared-need.js';
import { REFUSALS, TurnedAway, screenFor } from './screen.js';
import { needs, offers, today } from './testing/arbitraries.js';
import { seed } from './testing/seed.js';
import type { Need, Offer } from './types.js';

describe(`the screen (seed ${seed})`, () => {
  it('refuses by the same codes as the rules', () => {
    const run = fc.property(needs, offers, (need, programmes) => {
      const prepared = prepareNeed(need, today);
      const screen = screenFor(prepared);
      for (const offer of programmes) {
        const refused = screen(offer);
        const codes = REFUSALS.filter((_, at) => (refused & (1 << at)) !== 0);
        const ruled = failures(judge(prepared, offer));
        if (codes.join() !== ruled.join()) throw new Error(`screen ${codes.join()}; rules ${ruled.join()}`);
      }
    });
    fc.assert(run, { seed, numRuns: 2000 });
  });

  it('agrees with the rules on every pair of areas and of types', () => {
    const [need] = fc.sample(needs, { seed: 1, numRuns: 1 });
    const offer = fc.sample(offers, { seed: 1, numRuns: 50 }).flat()[0];
    if (!need || !offer) throw new Error('no sample');
    const differ = (asked: Need, given: Offer) => {
      const prepared = prepareNeed(asked, today);
      return (screenFor(prepared)(given) === 0) !== (failures(judge(prepared, given)).length === 0);
    };
    const open: Offer = {
      ...offer,
      assistanceTypes: [],
      fields: [],
      regions: [],
      states: [],
      languages: [],
      forms: [],
    };
    const free: Offer = { ...open, provider: need.requester, areas: [], capacity: undefined, validUntil: undefined };
    const other: Need = { ...need, requester: PartyCodeSchema.parse('XZZ'), by: undefined };
    for (const area of AREAS)
      for (const given of AREAS)
        if (differ({ ...other, area }, { ...free, areas: [given] })) throw new Error(`${area} ${given}`);
    for (const assistanceType of ASSISTANCE_TYPES)
      for (const given of ASSISTANCE_TYPES)
        if (differ({ ...other, assistanceType }, { ...free, assistanceTypes: [given] })) throw new Error(given);
  });

  it('has a bit for every code', () => {
    expect(AREAS.length).toBeLessThanOrEqual(90);
    for (const vocabulary of [ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS, FORMS, LANGUAGES, REFUSALS])
      expect(vocabulary.length).toBeLessThanOrEqual(30);
  });

  it('counts every code of an answer', () => {
    const counts = new TurnedAway();
    counts.add(0b101);
    counts.add(0b100);
    expect(counts.byCode()).toEqual({ [REFUSALS[0] ?? '']: 1, [REFUSALS[2] ?? '']: 2 });
  });
});
