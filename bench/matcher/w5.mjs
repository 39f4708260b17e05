// W5: up to three programmes that could complement each other for a request of eight items.
import { DEFAULT_POLICY, buildIndex, coalitions } from '@clearinghouse/matcher';
import { TODAY, needs, offers } from './generator.mjs';
import { alternate, exponent, timeEach } from './measure.mjs';

export const sizes = [500, 5_000, 50_000];

/** Eight items of one requester, on neighbouring topics. */
export const requests = (count) => {
  const all = needs(count * 8, 5);
  return Array.from({ length: count }, (_, at) =>
    all
      .slice(at * 8, at * 8 + 8)
      .map((need) => ({ ...need, requester: all[at * 8].requester, requesterRegions: all[at * 8].requesterRegions })),
  );
};

export function at(size, { asked = 100, runs = 5 } = {}) {
  const index = buildIndex(offers(size));
  const all = requests(asked);
  const run = (items) => coalitions(items, index, DEFAULT_POLICY, TODAY);
  const covered = all.reduce((sum, items) => sum + (run(items).coalitions[0]?.covered.length ?? 0), 0) / asked;
  return { size, coveredOnAverage: covered, ms: alternate({ 'eight items': () => timeEach(all, run) }, runs) };
}

export function run() {
  const rows = sizes.map((size) => at(size));
  return { rows, growthOfP50: exponent(rows.map(({ size, ms }) => [size, ms['eight items'].p50])) };
}
