// W4: an overview of possible coverage, ten candidates an item.
import { overview } from '@clearinghouse/matcher';
import { expandedMunkres } from './expanded-munkres.mjs';
import { random } from './generator.mjs';
import { alternate, exponent, quantile, same } from './measure.mjs';
import { highsSolver } from './overview-by-highs.mjs';
import { compareStages } from './overview-check.mjs';

export const sizes = [
  [200, 20],
  [2_000, 200],
  [6_000, 600],
  [20_000, 2_000],
];

/** Popular programmes are short of places: about nine places for ten items. */
export function instance([items, programmes], seed = 3) {
  const next = random(seed);
  const id = (at) => `p-${String(at).padStart(5, '0')}`;
  const regions = ['African', 'Asia-Pacific', 'Eastern European', 'GRULAC', 'WEOG'];
  return {
    items: Array.from({ length: items }, (_, at) => {
      const chosen = new Set();
      while (chosen.size < Math.min(10, programmes)) chosen.add(Math.floor(next() ** 1.5 * programmes));
      return {
        id: `r-${String(at).padStart(6, '0')}:1`,
        region: regions[Math.floor(next() ** 1.3 * regions.length)],
        candidates: [...chosen].map((programme) => ({
          programmeId: id(programme),
          score: 400 + Math.floor(next() * 600),
        })),
      };
    }),
    programmes: Array.from({ length: programmes }, (_, at) => ({
      id: id(at),
      capacity: Math.floor(next() * ((1.8 * items) / programmes + 1)),
    })),
  };
}

/** The best pair that is left, again and again. */
export function greedy({ items, programmes }) {
  const room = new Map(programmes.map(({ id, capacity }) => [id, capacity]));
  const pairs = items.flatMap((item) => item.candidates.map((each) => ({ ...each, itemId: item.id })));
  pairs.sort((a, b) => b.score - a.score || (a.itemId < b.itemId ? -1 : 1));
  const done = new Set();
  let total = 0;
  for (const { itemId, programmeId, score } of pairs) {
    if (done.has(itemId) || room.get(programmeId) === 0) continue;
    done.add(itemId);
    room.set(programmeId, room.get(programmeId) - 1);
    total += score;
  }
  return { served: done.size, total };
}

/** The classical objective: most items served and, of those ways, the highest sum of scores. */
function oneObjective({ items, programmes }) {
  const together = items.map((item) => ({ ...item, region: '' }));
  const { lines } = overview(together, programmes, { without: ['worst-off'] });
  return { served: lines.length, total: lines.reduce((sum, { score }) => sum + score, 0) };
}
const SERVED = 1e6;
const worth = ({ score }) => SERVED + score;

const timed = (run) => () => {
  const start = performance.now();
  run();
  return [performance.now() - start];
};

/** Milliseconds of each stage: the median of what the runs noted. */
function stageTimes(given) {
  const noted = { served: [], 'worst-off': [], 'total-score': [] };
  const run = () => {
    let last = performance.now();
    const onStage = (stages) => {
      const now = performance.now();
      noted[stages.at(-1).stage]?.push(now - last); // balance ends with `served`
      last = now;
    };
    overview(given.items, given.programmes, { onStage });
  };
  return { run, ms: () => Object.fromEntries(Object.entries(noted).map(([name, all]) => [name, quantile(all, 0.5)])) };
}

/**
 * Answers are compared first: one objective with HiGHS and, up to 2,000 items, with the expanded matrix; the stages named in
 * `checked` with HiGHS. HiGHS is timed by that one run.
 */
export function at(size, { runs = 5, solve, checked = [] } = {}) {
  const given = instance(size);
  const answer = overview(given.items, given.programmes);
  const one = oneObjective(given);
  const plain = greedy(given);
  if (plain.served > answer.lines.length) throw new Error('greedy serves more');
  const matrix = size[0] <= 2_000;
  if (matrix) same(expandedMunkres(given), one, 'munkres');
  const start = performance.now();
  const theirs = solve?.(given, { worth });
  const highs = { ms: Math.round(performance.now() - start), answered: theirs !== undefined };
  if (highs.answered) same(Math.round(theirs), one.served * SERVED + one.total, 'highs');
  const stages = solve ? compareStages(solve, given, answer, checked) : [];
  const each = stageTimes(given);
  const ms = alternate(
    {
      greedy: timed(() => greedy(given)),
      'one objective': timed(() => oneObjective(given)),
      'all stages': timed(each.run),
      ...(matrix ? { 'munkres, one objective': timed(() => expandedMunkres(given)) } : {}),
    },
    runs,
  );
  return {
    ...{ items: size[0], programmes: size[1], stages: answer.stages, finished: answer.finished, stageMs: each.ms() },
    ...{ greedy: plain, oneObjective: one, highsOneObjective: highs, highsByStage: stages, ms },
  };
}

/** What HiGHS is asked at each size, as far as it answers within a minute; the balance is a question in whole numbers. */
const CHECKED = [
  ['served', 'balance', 'evenness', 'worst-off', 'total-score'],
  ['served', 'evenness', 'worst-off', 'total-score'],
  ['worst-off', 'total-score'],
  ['total-score'],
];

export async function run() {
  const solve = await highsSolver({ seconds: 45 });
  const rows = sizes.map((size, place) => {
    console.error(`W4: ${size.join(' x ')}`);
    return at(size, { solve, checked: CHECKED[place] });
  });
  const growth = (name) => exponent(rows.map(({ items, ms }) => [items, ms[name].total]));
  return { rows, growth: growth('all stages'), growthOfOneObjective: growth('one objective') };
}
