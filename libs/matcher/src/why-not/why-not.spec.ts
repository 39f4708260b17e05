import { LocalDateSchema, PartyCodeSchema } from '@clearinghouse/contracts';
import type { LocalDate } from '@clearinghouse/contracts';
import fc from 'fast-check';
import { dayNumber, dayText } from '../days.js';
import { matchNeed } from '../match-need.js';
import { DEFAULT_POLICY } from '../policy.js';
import { prepareNeed } from '../prepared-need.js';
import { needs, offers, today } from '../testing/arbitraries.js';
import { seed } from '../testing/seed.js';
import type { Need, Offer } from '../types.js';
import { changed, daysOf } from './change.js';
import { singleChanges, whatWouldRaise } from './what-would-raise.js';
import { nearest, whyNot } from './why-not.js';

const scoreOf = (need: Need, offer: Offer) => matchNeed(need, [offer], DEFAULT_POLICY, today).matches[0]?.score;
const fits = (need: Need, offer: Offer) => scoreOf(need, offer) !== undefined;
const gap = (need: Need, offer: Offer) => whyNot(need, offer, DEFAULT_POLICY, today);
const date = (day: number): LocalDate => LocalDateSchema.parse(dayText(day));
const now = dayNumber(today);
const pairs = fc.tuple(
  needs,
  offers.filter((all) => all.length > 0).map((all) => all.slice(0, 3)),
);

describe(`why not, and what would change it (seed ${seed})`, () => {
  it('the changes make the pair fit, and none of them can be left out', () => {
    const seen = { programme: 0, need: 0, fits: 0 };
    const run = fc.property(pairs, ([need, all]) => {
      for (const offer of all) {
        const { failed, onProgramme, onNeed } = gap(need, offer);
        if ((failed.length === 0) !== fits(need, offer)) throw new Error('says otherwise than the engine');
        if (failed.length === 0) seen.fits += 1;
        const without = <T>(list: readonly T[], at: number) => list.filter((_, each) => each !== at);
        if (onProgramme) {
          seen.programme += 1;
          if (!fits(need, changed(offer, onProgramme))) throw new Error(JSON.stringify(onProgramme));
          onProgramme.forEach((change, at) => {
            if (fits(need, changed(offer, without(onProgramme, at)))) throw new Error(`needless ${change.reason.code}`);
          });
        } else if (need.requester !== offer.provider && (need.from ?? '') <= (need.by ?? '9'))
          if ((need.by ?? '9') >= today) throw new Error('a programme can always be widened to a need that is in time');
        if (onNeed) {
          seen.need += 1;
          if (!fits(changed(need, onNeed), offer)) throw new Error(JSON.stringify(onNeed));
          onNeed.forEach((change, at) => {
            if (fits(changed(need, without(onNeed, at)), offer)) throw new Error(`needless ${change.reason.code}`);
          });
        }
      }
    });
    fc.assert(run, { seed, numRuns: 1500 });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(30);
  });

  it('no change of days on either side is smaller: every other one in a small lattice is tried', () => {
    const [need] = fc.sample(needs, { seed: 1, numRuns: 1 });
    const [offer] = fc
      .sample(
        offers.filter((all) => all.length > 0),
        { seed: 1, numRuns: 1 },
      )
      .flat();
    if (!need || !offer) throw new Error('no sample');
    const open = { areas: [], fields: [], assistanceTypes: [], regions: [], states: [], languages: [], forms: [] };
    const party = PartyCodeSchema.parse('XZZ');
    const small = fc.option(fc.integer({ min: -2, max: 4 }), { nil: undefined });
    const days = fc.record({ from: small, by: small, available: small, until: small, lead: fc.nat(3) });
    const size = (moves: readonly number[]): [number, number] => [
      moves.filter((move) => move > 0).length,
      moves.reduce((sum, move) => sum + move, 0),
    ];
    const less = (a: [number, number], b: [number, number]) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
    const steps = [0, 1, 2, 3, 4, 5, 6, 7];
    const at = (value: number | undefined, move: number) =>
      value === undefined ? undefined : date(now + value + move);
    const run = fc.property(days, ({ from, by, available, until, lead }) => {
      const asked = (f = 0, b = 0): Need => ({ ...need, requester: party, from: at(from, -f), by: at(by, b) });
      const given = (u = 0, l = 0, a = 0): Offer => ({
        ...{ ...offer, ...open, capacity: undefined, leadTimeDays: lead - l },
        ...{ validUntil: at(until, u), availableFrom: at(available, -a) },
      });
      const { onProgramme, onNeed } = gap(asked(), given());
      const programmeSize: [number, number] = onProgramme ? [onProgramme.length, daysOf(onProgramme)] : [9, 0];
      const needSize: [number, number] = onNeed ? [onNeed.length, daysOf(onNeed)] : [9, 0];
      for (const u of until === undefined ? [0] : steps)
        for (const l of steps.slice(0, lead + 1))
          for (const a of available === undefined ? [0] : steps)
            if (less(size([u, l, a]), programmeSize) && fits(asked(), given(u, l, a)))
              throw new Error(`smaller on the programme: ${u} ${l} ${a}`);
      for (const f of from === undefined ? [0] : steps)
        for (const b of by === undefined ? [0] : steps)
          if (less(size([f, b]), needSize) && fits(asked(f, b), given())) throw new Error(`smaller: ${f} ${b}`);
    });
    fc.assert(run, { seed, numRuns: 150 });
  });

  it('the nearest programme is the one with the smallest change', () => {
    const run = fc.property(needs, offers, (need, all) => {
      const found = nearest(need, all, DEFAULT_POLICY, today);
      const sizes = all.flatMap((offer) => {
        const { onProgramme: ways } = gap(need, offer);
        return ways ? [ways.length * 1e6 + daysOf(ways)] : [];
      });
      const smallest = found?.onProgramme && found.onProgramme.length * 1e6 + daysOf(found.onProgramme);
      expect(smallest).toBe(sizes.length ? Math.min(...sizes) : undefined);
      expect(nearest(need, [...all].reverse(), DEFAULT_POLICY, today)).toEqual(found);
    });
    fc.assert(run, { seed, numRuns: 200 });
  });

  it('what would raise a score raises it by just that, and no other single change does more', () => {
    let seen = 0;
    const run = fc.property(pairs, ([need, all]) => {
      for (const offer of all) {
        const is = scoreOf(need, offer);
        const raises = whatWouldRaise(need, offer, DEFAULT_POLICY, today);
        if (is === undefined) expect(raises).toEqual([]);
        if (is === undefined) continue;
        seen += raises.length;
        for (const { change, score, gain } of raises) {
          expect(scoreOf(need, changed(offer, [change]))).toBe(score);
          expect(score - is).toBe(gain);
        }
        const best = singleChanges(prepareNeed(need, today), offer).map(
          (change) => (scoreOf(need, changed(offer, [change])) ?? 0) - is,
        );
        expect(raises[0]?.gain ?? 0).toBe(Math.max(0, ...best));
      }
    });
    fc.assert(run, { seed, numRuns: 500 });
    expect(seen).toBeGreaterThan(30);
  });
});
