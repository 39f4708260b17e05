// W4: an overview of possible coverage, ten candidates an item.
import { overview } from '@clearinghouse/matcher';
import { random } from './generator.mjs';
import { alternate, exponent } from './measure.mjs';

export const sizes = [
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

export function at(size, { runs = 5 } = {}) {
  const given = instance(size);
  const answer = overview(given.items, given.programmes);
  const plain = greedy(given);
  if (plain.served > answer.lines.length) throw new Error('greedy serves more');
  const timed = (run) => () => {
    const start = performance.now();
    run();
    return [performance.now() - start];
  };
  const ms = alternate(
    { greedy: timed(() => greedy(given)), 'all stages': timed(() => overview(given.items, given.programmes)) },
    runs,
  );
  return { items: size[0], programmes: size[1], stages: answer.stages, finished: answer.finished, greedy: plain, ms };
}

export function run() {
  const rows = sizes.map((size) => at(size));
  return { rows, growth: exponent(rows.map(({ items, ms }) => [items, ms['all stages'].total])) };
}
