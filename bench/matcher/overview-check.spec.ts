import { overview } from '@clearinghouse/matcher';
import fc from 'fast-check';
import { compareStages } from './overview-check.mjs';
import { highsSolver } from './overview-by-highs.mjs';
import { instance } from './w4.mjs';

const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2_147_483_647);

/** The flow is decomposed into stages of our own; HiGHS is told each objective as a linear programme and knows nothing of them. */
describe(`the overview against another solver (seed ${seed})`, () => {
  let solve: Awaited<ReturnType<typeof highsSolver>>;
  beforeAll(async () => {
    solve = await highsSolver();
  });

  const instances = (items: number, programmes: number) =>
    fc
      .tuple(fc.integer({ min: 1, max: items }), fc.integer({ min: 1, max: programmes }), fc.nat())
      .map(([some, few, dice]) => instance([some, few], dice));

  it.each([
    ['small', 12, 5, 150],
    ['medium', 120, 20, 60],
  ])('reaches the same in every stage on %s instances', (_, items, programmes, numRuns) => {
    let unserved = 0;
    const run = fc.property(instances(items, programmes), (given) => {
      const answer = overview(given.items, given.programmes);
      const stages = compareStages(solve, given, answer);
      expect(stages.map(({ theirs }) => theirs !== undefined)).toEqual([true, true, true, true, true]);
      expect(answer.stages.map(({ gap }) => gap)).toEqual([0, 0, 0, 0]);
      unserved += answer.unserved.length;
    });
    fc.assert(run, { seed, numRuns });
    expect(unserved).toBeGreaterThan(20);
  });

  it('says so where a stage falls short', () => {
    const given = instance([40, 8], 1);
    const answer = overview(given.items, given.programmes);
    const short = answer.stages.map((each) => ({ ...each, reached: each.reached - 1 }));
    expect(() => compareStages(solve, given, { ...answer, stages: short }, ['total-score'])).toThrow('total-score');
    expect(() => compareStages(solve, given, { ...answer, stages: short }, ['worst-off'])).toThrow('worst-off');
    expect(() => compareStages(solve, given, { ...answer, stages: short }, ['served'])).toThrow('served');
  });
});
