import { ASSISTANCE_TYPES, AREAS, COVERAGE_REGIONS, FIELDS, FORMS, LANGUAGES } from '@clearinghouse/contracts';
import { LocalDateSchema, PartyCodeSchema, ProgrammeIdSchema } from '@clearinghouse/contracts';
import fc from 'fast-check';
import { matchNeed } from './match-need.js';
import { DEFAULT_POLICY } from './policy.js';
import { needs, offers, policies, today } from './testing/arbitraries.js';
import { seed } from './testing/seed.js';
import type { Need, Offer } from './types.js';

const fits = (need: Need, offer: Offer) => matchNeed(need, [offer], DEFAULT_POLICY, today).matches.length === 1;
const union = <T>(list: readonly T[], added: T): T[] => (list.length === 0 ? [] : [...new Set([...list, added])]);

/** Ways to widen a programme. A list that is not stated stays so: stating something would narrow it. */
const widenings: fc.Arbitrary<(offer: Offer) => Offer> = fc.oneof(
  fc.constantFrom(...AREAS).map((code) => (o: Offer) => ({ ...o, areas: union(o.areas, code) })),
  fc.constantFrom(...FIELDS).map((code) => (o: Offer) => ({ ...o, fields: union(o.fields, code) })),
  fc
    .constantFrom(...ASSISTANCE_TYPES)
    .map((code) => (o: Offer) => ({ ...o, assistanceTypes: union(o.assistanceTypes, code) })),
  fc.constantFrom(...COVERAGE_REGIONS).map((code) => (o: Offer) => ({
    ...o,
    regions: o.regions.length + o.states.length === 0 ? [] : [...new Set([...o.regions, code])],
  })),
  fc.constantFrom(...LANGUAGES).map((code) => (o: Offer) => ({ ...o, languages: union(o.languages, code) })),
  fc.constantFrom(...FORMS).map((code) => (o: Offer) => ({ ...o, forms: union(o.forms, code) })),
  fc.constant((o: Offer) => ({ ...o, validUntil: LocalDateSchema.parse('2199-12-31') })),
  fc.constant((o: Offer) => ({ ...o, availableFrom: undefined })),
  fc.constant((o: Offer) => ({ ...o, leadTimeDays: 0 })),
  fc.constant((o: Offer) => ({ ...o, areas: [], languages: [], regions: [], states: [] })),
  fc.constant((o: Offer) => ({ ...o, capacity: undefined })),
  fc.constant((o: Offer) => ({ ...o, requiresAdherence: o.requiresAdherence?.slice(1) })),
);

describe(`what must not change a list (seed ${seed})`, () => {
  const assert = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 500) =>
    fc.assert(property, { seed, numRuns });

  it('the order of the programmes: the bytes are equal', () => {
    const shuffled = offers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    assert(
      fc.property(needs, shuffled, policies, (need, [one, other], policy) => {
        const bytes = (list: readonly Offer[]) => JSON.stringify(matchNeed(need, list, policy, today));
        expect(bytes(other)).toBe(bytes(one));
      }),
    );
  });

  it('the order inside a programme: the bytes are equal', () => {
    const turned = (o: Offer): Offer => ({
      ...o,
      areas: [...o.areas].reverse(),
      fields: [...o.fields].reverse(),
      assistanceTypes: [...o.assistanceTypes].reverse(),
      regions: [...o.regions].reverse(),
      languages: [...o.languages].reverse(),
      forms: [...o.forms].reverse(),
      requiresAdherence: o.requiresAdherence && [...o.requiresAdherence].reverse(),
    });
    assert(
      fc.property(needs, offers, (need, all) => {
        const bytes = (list: readonly Offer[]) => JSON.stringify(matchNeed(need, list, DEFAULT_POLICY, today));
        expect(bytes(all.map(turned))).toBe(bytes(all));
      }),
    );
  });

  it('the order of what is on record, and agreements and wishes that concern no programme', () => {
    assert(
      fc.property(needs, offers, policies, (need, all, policy) => {
        const bytes = (asked: Need) => JSON.stringify(matchNeed(asked, all, policy, today));
        const turned: Need = {
          ...need,
          continuity: need.continuity && [...need.continuity].reverse(),
          wishes: need.wishes && [...need.wishes].reverse(),
          adherence: need.adherence && [...need.adherence].reverse(),
        };
        expect(bytes(turned)).toBe(bytes(need));
        const nobody = PartyCodeSchema.parse('ORG-NONE');
        const continuity = [...(need.continuity ?? []), { provider: nobody, agreement: 'r-9:9' }];
        expect(bytes({ ...need, continuity, wishes: [...(need.wishes ?? []), nobody] })).toBe(bytes(need));
      }),
    );
  });

  it('an agreement or a wish never takes points, and what is not on record never refuses', () => {
    assert(
      fc.property(needs, offers, (need, all) => {
        const bare: Need = { ...need, continuity: undefined, wishes: undefined };
        const scores = new Map(
          matchNeed(bare, all, { ...DEFAULT_POLICY, keep: 100 }, today).matches.map((each) => [
            each.programmeId,
            each.score,
          ]),
        );
        const { matches } = matchNeed(need, all, { ...DEFAULT_POLICY, keep: 100 }, today);
        expect(matches.length).toBe(scores.size);
        for (const { programmeId, score } of matches)
          expect(score).toBeGreaterThanOrEqual(scores.get(programmeId) ?? 1001);
        const unknown = matchNeed({ ...need, adherence: undefined }, all, { ...DEFAULT_POLICY, keep: 100 }, today);
        expect(unknown.matches.length).toBeGreaterThanOrEqual(matches.length);
      }),
    );
  });

  it('what is said of one programme: the others have no part in it', () => {
    assert(
      fc.property(needs, offers, policies, (need, all, policy) => {
        for (const match of matchNeed(need, all, policy, today).matches) {
          const alone = all.filter(({ id }) => id === match.programmeId);
          expect(matchNeed(need, alone, policy, today).matches).toEqual([match]);
        }
      }),
    );
  });

  it('other ids in the same order: the same list under the other names', () => {
    assert(
      fc.property(needs, offers, policies, (need, all, policy) => {
        const renamed = all.map((each) => ({ ...each, id: ProgrammeIdSchema.parse(`other-${each.id}`) }));
        const text = JSON.stringify(matchNeed(need, renamed, policy, today)).replaceAll('"other-p-', '"p-');
        expect(text).toBe(JSON.stringify(matchNeed(need, all, policy, today)));
      }),
    );
  });

  it('a programme that has nothing to do with the need', () => {
    assert(
      fc.property(needs, offers, policies, (need, all, policy) => {
        const other: Offer | undefined = all[0] && {
          ...all[0],
          areas: ['OP1'],
          id: ProgrammeIdSchema.parse('a-first'),
        };
        if (!other) return;
        const before = matchNeed(need, all, policy, today);
        const after = matchNeed(need, [...all, other], policy, today);
        expect(after.matches).toEqual(before.matches);
        expect(after.turnedAway['area.outside']).toBe((before.turnedAway['area.outside'] ?? 0) + 1);
      }),
    );
  });

  it('a widened programme is never less eligible', () => {
    let eligible = 0;
    assert(
      fc.property(needs, offers, widenings, (need, all, widen) => {
        for (const offer of all) {
          if (!fits(need, offer)) continue;
          eligible += 1;
          if (!fits(need, widen(offer))) throw new Error(`no longer eligible: ${JSON.stringify(widen(offer))}`);
        }
      }),
      1500,
    );
    expect(eligible).toBeGreaterThan(250);
  });
});
