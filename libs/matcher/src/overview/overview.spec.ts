import { ProgrammeIdSchema } from '@clearinghouse/contracts';
import fc from 'fast-check';
import { seed } from '../testing/seed.js';
import { overview } from './overview.js';
import type { OverviewItem, OverviewProgramme } from './types.js';

const id = (at: number) => ProgrammeIdSchema.parse(`p-${at}`);
const instances = fc
  .tuple(
    fc.array(
      fc.record({
        region: fc.constantFrom('A', 'B', 'C'),
        scores: fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 4, maxLength: 4 }),
      }),
      { maxLength: 7 },
    ),
    fc.array(fc.option(fc.nat(2), { nil: undefined, freq: 8 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([items, capacities]) => ({
    items: items.map(({ region, scores }, at): OverviewItem => ({
      id: `r-1:${at}`,
      region,
      candidates: scores.flatMap((score, programme) =>
        score === null ? [] : [{ programmeId: id(programme), score: score * 111 }],
      ),
    })),
    programmes: capacities.map((capacity, at): OverviewProgramme => ({
      id: id(at),
      ...(capacity === undefined ? {} : { capacity }),
    })),
  }));

type Value = readonly number[];
const higher = (a: Value, b: Value): boolean => {
  const at = a.findIndex((each, place) => each !== b[place]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
};

const WHOLE = 420; // every size of a region divides it

/** Served; the lowest share of a region; how even the shares are; the lowest score; the sum. */
function valueOf(items: readonly OverviewItem[], scores: readonly (number | undefined)[]): Value {
  const regions = [...new Set(items.map(({ region }) => region))].map((region) => {
    const all = items.flatMap((item, at) => (item.region === region ? [scores[at]] : []));
    return { size: all.length, served: all.filter((each) => each !== undefined).length };
  });
  const lowest = Math.min(...regions.map(({ size, served }) => (served * WHOLE) / size));
  const uneven = regions.reduce((sum, { size, served }) => sum + (served * (served - 1) * WHOLE) / size, 0);
  const got = scores.filter((each) => each !== undefined);
  const sum = got.reduce((all, each) => all + each, 0);
  return [got.length, lowest, -uneven, got.length ? Math.min(...got) : 0, sum];
}

const countsOf = (items: readonly OverviewItem[], scores: readonly (number | undefined)[]): string =>
  ['A', 'B', 'C']
    .map((region) => items.filter((item, at) => item.region === region && scores[at] !== undefined).length)
    .join();

/** Every way to give each item one of its candidates or none; `counts`: only those that serve as many of each region. */
function exhaustive(items: readonly OverviewItem[], programmes: readonly OverviewProgramme[], counts?: string): Value {
  const room = new Map(programmes.map((each) => [each.id, each.capacity ?? items.length]));
  let best: Value = [-1];
  const scores: (number | undefined)[] = [];
  const next = (at: number): void => {
    const item = items[at];
    if (!item) {
      const value = valueOf(items, scores);
      if (higher(value, best) && (!counts || countsOf(items, scores) === counts)) best = value;
      return;
    }
    scores[at] = undefined;
    next(at + 1);
    for (const { programmeId, score } of item.candidates) {
      const left = room.get(programmeId) ?? 0;
      if (left === 0) continue;
      room.set(programmeId, left - 1);
      scores[at] = score;
      next(at + 1);
      room.set(programmeId, left);
    }
    scores[at] = undefined;
  };
  next(0);
  return best;
}

const scoresIn = (items: readonly OverviewItem[], lines: ReturnType<typeof overview>['lines']) =>
  items.map(({ id: itemId }) => lines.find((line) => line.itemId === itemId)?.score);

describe(`an overview of possible coverage (seed ${seed})`, () => {
  it('is the best of all, stage by stage, and proves it', () => {
    let left = 0;
    const run = fc.property(instances, ({ items, programmes }) => {
      const answer = overview(items, programmes);
      const scores = scoresIn(items, answer.lines);
      const value = valueOf(items, scores);
      const evenly = exhaustive(items, programmes).slice(0, -2); // served, and how evenly
      const best = [...evenly, ...exhaustive(items, programmes, countsOf(items, scores)).slice(-2)];
      if (value.join() !== best.join()) throw new Error(`${value.join()} and not ${best.join()}`);
      for (const { gap, stage } of answer.stages) if (gap !== 0) throw new Error(`gap of ${stage}`);
      for (const { programmeId, itemId, score } of answer.lines)
        expect(items.find((each) => each.id === itemId)?.candidates).toContainEqual({ programmeId, score });
      for (const programme of programmes)
        expect(answer.lines.filter((line) => line.programmeId === programme.id).length).toBeLessThanOrEqual(
          programme.capacity ?? Infinity,
        );
      left += answer.unserved.length;
    });
    fc.assert(run, { seed, numRuns: 250 });
    expect(left).toBeGreaterThan(20);
  });

  it('proves it also where many places are free', () => {
    const scores = [{ 2: 444 }, { 3: 999 }, { 1: 666, 2: 666 }, { 0: 0 }];
    const items = scores.map((each, at): OverviewItem => {
      const candidates = Object.entries(each).map(([to, score]) => ({ programmeId: id(Number(to)), score }));
      return { id: `r-1:${at}`, region: 'A', candidates };
    });
    const { stages } = overview(
      items,
      [0, 1, 2, 3].map((at) => ({ id: id(at) })),
    );
    expect(stages.at(-1)).toEqual({ stage: 'total-score', reached: 2109, bound: 2109, gap: 0 });
  });

  it('does not depend on the order of input, and its lines are in the order of the item ids', () => {
    const run = fc.property(instances, ({ items, programmes }) => {
      const answer = overview(items, programmes);
      const turned = items.map((item) => ({ ...item, candidates: [...item.candidates].reverse() })).reverse();
      expect(JSON.stringify(overview(turned, [...programmes].reverse()))).toBe(JSON.stringify(answer));
      const ids = answer.lines.map(({ itemId }) => itemId);
      expect(ids).toEqual([...ids].sort());
    });
    fc.assert(run, { seed, numRuns: 200 });
  });

  it('says what to relax: one more place of any programme named serves one more', () => {
    const run = fc.property(instances, ({ items, programmes }) => {
      const { unserved, lines } = overview(items, programmes);
      for (const { itemId, reason } of unserved) {
        const named = reason.params['programmes'] ?? [];
        expect(reason.code === 'overview.no-candidate').toBe(
          items.find((each) => each.id === itemId)?.candidates.length === 0,
        );
        for (const programmeId of Array.isArray(named) ? named : []) {
          const more = programmes.map((each) =>
            each.id === programmeId ? { ...each, capacity: (each.capacity ?? 0) + 1 } : each,
          );
          expect(overview(items, more).lines.length).toBe(lines.length + 1);
        }
      }
    });
    fc.assert(run, { seed, numRuns: 80 });
  });

  it('stopped by its budget still answers, with bounds that hold', () => {
    const run = fc.property(instances, fc.nat(60), ({ items, programmes }, steps) => {
      const answer = overview(items, programmes, { steps });
      const [served] = exhaustive(items, programmes);
      const [first] = answer.stages;
      expect(first?.bound).toBeGreaterThanOrEqual(served ?? 0);
      for (const { reached, bound } of answer.stages) expect(reached).toBeLessThanOrEqual(bound);
      expect(answer.lines.length).toBe(first?.reached);
      if (answer.finished) expect(first?.reached).toBe(served);
    });
    fc.assert(run, { seed, numRuns: 200 });
  });

  it.each([NaN, -1, 0.5])('refuses a capacity of %s', (capacity) =>
    expect(() => overview([], [{ id: id(1), capacity }])).toThrow('MATCH.INPUT_INVALID'),
  );

  it('has an answer for nothing', () => {
    expect(overview([], [])).toMatchObject({ lines: [], unserved: [], finished: true });
  });

  it('tells of each stage as it ends; told to stop, it ends with bounds that hold', () => {
    const run = fc.property(instances, fc.nat(8), ({ items, programmes }, patience) => {
      const told: number[] = [];
      const whole = overview(items, programmes, { onStage: (stages) => void told.push(stages.length) });
      expect(told).toEqual([1, 2, 3, 4]);
      let asked = 0;
      const short = overview(items, programmes, { stopped: () => (asked += 1) > patience });
      const [reached, bound] = [whole.stages[0]?.reached ?? 0, short.stages[0]?.bound ?? 0];
      expect(bound).toBeGreaterThanOrEqual(reached);
      expect(short.lines.length).toBe(short.stages[0]?.reached);
      if (asked > patience) expect(short.finished).toBe(false);
    });
    fc.assert(run, { seed });
  });
});
