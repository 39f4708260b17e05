// W1: one need item -> the ten best with full reasons.
import { AREAS, ASSISTANCE_TYPES, FIELDS } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, buildIndex, matchInIndex, matchNeed } from '@clearinghouse/matcher';
import { columnarScan } from './columnar-scan.mjs';
import { TODAY, needs, offers } from './generator.mjs';
import { alternate, exponent, readingBandwidth, same, timeEach } from './measure.mjs';

export const sizes = [500, 5_000, 50_000, 500_000];

export function at(size, { asked = 500, plain = Math.max(10, Math.min(200, 1e6 / size)), runs = 5 } = {}) {
  const all = offers(size);
  const items = needs(asked);
  const index = buildIndex(all);
  const scan = columnarScan(all);
  const ways = {
    'plain loop over objects': (need) => matchNeed(need, all, DEFAULT_POLICY, TODAY),
    'columnar scan': (need) => scan(need, DEFAULT_POLICY, TODAY),
    index: (need) => matchInIndex(index, need, DEFAULT_POLICY, TODAY),
  };
  for (const need of items.slice(0, plain)) {
    same(ways.index(need), ways['plain loop over objects'](need), `index, ${need.id}`);
    same(ways.index(need).matches, ways['columnar scan'](need), `columnar scan, ${need.id}`);
  }
  const few = items.slice(0, plain);
  const timed = alternate(
    Object.fromEntries(
      Object.entries(ways).map(([name, run]) => [name, () => timeEach(name === 'index' ? items : few, run)]),
    ),
    runs,
  );
  return {
    size,
    ms: timed,
    bytesTouched: Math.round(items.reduce((sum, need) => sum + touched(index, need), 0) / asked),
  };
}

/** Bytes that one answer reads: summary words, words of three sets where the area has any, and 40 a row that is in all three. */
function touched({ columns }, need) {
  const { rows, sets, summary } = columns;
  const [area, type, field] = setsOf(need).map((set) => set * (rows / 32));
  const blocks = rows / 1024;
  let bytes = blocks * 4;
  for (let word = 0; word < rows / 32; word += 1) {
    if (((summary[setsOf(need)[0] * blocks + (word >>> 5)] >>> (word & 31)) & 1) === 0) continue;
    bytes += 12;
    for (let left = sets[area + word] & sets[type + word] & sets[field + word]; left !== 0; left &= left - 1)
      bytes += 40;
  }
  return bytes;
}
const setsOf = ({ area, assistanceType, field }) => [
  AREAS.indexOf(area),
  AREAS.length + ASSISTANCE_TYPES.indexOf(assistanceType),
  AREAS.length + ASSISTANCE_TYPES.length + FIELDS.indexOf(field),
];

export function run() {
  const rows = sizes.map((size) => at(size));
  const growth = Object.keys(rows[0].ms).map((name) => [
    name,
    exponent(rows.map((row) => [row.size, row.ms[name].p50])),
  ]);
  return { rows, growthOfP50: Object.fromEntries(growth), readingGBps: readingBandwidth() };
}
