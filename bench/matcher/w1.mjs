// W1: one need item -> the ten best with full reasons.
import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS, FORMS, LANGUAGES } from '@clearinghouse/contracts';
import { DEFAULT_POLICY, buildIndex, matchInIndex, matchNeed } from '@clearinghouse/matcher';
import { regionCovers } from '@clearinghouse/taxonomy';
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

/** Bytes that one answer reads: summary words, words of the sets of area, type and field where the area has any, of the others where these leave something, and 64 a row. */
function touched({ columns }, need) {
  const { rows, sets, summary } = columns;
  const [area, type, field] = setsOf(need).map((set) => set * (rows / 32));
  const blocks = rows / 1024;
  const others = othersOf(need);
  let bytes = blocks * 4;
  for (let word = 0; word < rows / 32; word += 1) {
    if (((summary[setsOf(need)[0] * blocks + (word >>> 5)] >>> (word & 31)) & 1) === 0) continue;
    bytes += 12;
    let left = sets[area + word] & sets[type + word] & sets[field + word];
    for (const any of others) {
      if (left === 0) break;
      bytes += 4 * any.length;
      left &= any.reduce((found, set) => found | sets[set * (rows / 32) + word], 0);
    }
    for (; left !== 0; left &= left - 1) bytes += 64;
  }
  return bytes;
}

/** The sets of languages, forms and regions, one of each of which a row has to be in (`columns.ts`). */
function othersOf({ languages, forms, requester, requesterRegions }) {
  const first = AREAS.length + ASSISTANCE_TYPES.length + FIELDS.length;
  const [speaking, given] = [first + COVERAGE_REGIONS.length, first + COVERAGE_REGIONS.length + LANGUAGES.length];
  const none = given + FORMS.length; // no place, no language, no form
  const open = COVERAGE_REGIONS.filter(
    (region) => requesterRegions.includes(region) || regionCovers(region, requester) !== 'out',
  );
  const at = (from, vocabulary, codes) => codes.map((code) => from + vocabulary.indexOf(code));
  return [
    languages.length ? [none + 1, ...at(speaking, LANGUAGES, languages)] : [],
    forms.length ? [none + 2, ...at(given, FORMS, forms)] : [],
    [none, ...at(first, COVERAGE_REGIONS, open)],
  ].filter((each) => each.length > 0);
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
