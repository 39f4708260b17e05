import fc from 'fast-check';
import { failures, judge } from './judge.js';
import { prepareNeed } from './prepared-need.js';
import { REFUSALS, TurnedAway, screenFor } from './screen.js';
import { needs, offers, today } from './testing/arbitraries.js';
import { seed } from './testing/seed.js';

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

  it('counts every code of an answer', () => {
    const counts = new TurnedAway();
    counts.add(0b101);
    counts.add(0b100);
    expect(counts.byCode()).toEqual({ [REFUSALS[0] ?? '']: 1, [REFUSALS[2] ?? '']: 2 });
  });
});
