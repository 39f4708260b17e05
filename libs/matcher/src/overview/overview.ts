import type { Reason } from '@clearinghouse/contracts';
import { bipartite, scoreWith } from './bipartite.js';
import type { Bipartite } from './bipartite.js';
import { Budget } from './budget.js';
import { serveMost, servedBound } from './serve-most.js';
import { raiseTotal } from './total-score.js';
import type { Overview, OverviewItem, OverviewLimits, OverviewProgramme, Stage, StageName } from './types.js';
import { raiseWorstOff } from './worst-off.js';

/**
 * What if everyone were served at once? Stages in order, each keeping what those before it reached: most items served; the
 * most even shares by region (of equally even ones, one choice, kept from there on); the highest lowest score; the highest sum of scores. Each with a bound and the gap to it.
 * `without` leaves out later stages; `steps` and `stopped` end the work early, and what was reached until then is answered
 * with the best bound. It assigns nothing.
 * @throws CodedError MATCH.INPUT_INVALID
 */
export function overview(
  items: readonly OverviewItem[],
  programmes: readonly OverviewProgramme[],
  { steps = Infinity, stopped, onStage, without = [] }: OverviewLimits = {},
): Overview {
  const stages: Stage[] = [];
  const ended = (name: StageName, reached: number, bound: number) => {
    stages.push(stage(name, reached, bound));
    onStage?.([...stages]);
  };
  const graph = bipartite(items, programmes);
  const budget = new Budget(steps, stopped);
  const most = serveMost(graph, budget);
  const cut = budget.over;
  const count = most.served.reduce((sum, each) => sum + each, 0);
  const even = lowestShare(graph, most.served);
  ended('served', count, cut ? Math.min(items.length, servedBound(graph, most.closed)) : count);
  ended('balance', even, cut ? 1000 : even);
  let { taken } = most;
  let least = 0;
  if (!without.includes('worst-off')) {
    const worst = raiseWorstOff(graph, most.served, taken, budget);
    ended('worst-off', worst.reached, cut ? 1000 : worst.bound);
    taken = worst.taken;
    least = worst.reached;
  }
  let finished = true;
  if (!without.includes('total-score')) {
    const total = raiseTotal(graph, least, most.served, taken, budget);
    ended('total-score', total.reached, cut ? 1000 * items.length : total.bound);
    taken = total.taken;
    finished = total.finished;
  }
  return {
    lines: linesOf(graph, taken),
    unserved: unservedOf(graph, taken),
    stages,
    regions: graph.regions.map((region, at) => ({ region, ...countsOf(graph, at, taken) })),
    finished: finished && !budget.over,
  };
}

const stage = (name: StageName, reached: number, bound: number): Stage => ({
  stage: name,
  reached,
  bound,
  gap: bound > 0 ? (bound - reached) / bound : 0,
});

/** In thousandths, rounded down; 1000 where there are no regions. */
function lowestShare({ regions, regionOf }: Bipartite, served: Int32Array): number {
  const sizes = new Int32Array(regions.length);
  for (const region of regionOf) sizes[region] = (sizes[region] ?? 0) + 1;
  return regions.reduce(
    (least, _, at) => Math.min(least, Math.floor(((served[at] ?? 0) * 1000) / (sizes[at] ?? 1))),
    1000,
  );
}

function countsOf({ regionOf }: Bipartite, region: number, taken: Int32Array): { items: number; served: number } {
  let items = 0;
  let served = 0;
  regionOf.forEach((each, item) => {
    if (each !== region) return;
    items += 1;
    if ((taken[item] ?? -1) >= 0) served += 1;
  });
  return { items, served };
}

const linesOf = (graph: Bipartite, taken: Int32Array): Overview['lines'] =>
  graph.items.flatMap((item, at) => {
    const programme = graph.programmes[taken[at] ?? -1];
    return programme
      ? [{ itemId: item.id, programmeId: programme.id, score: scoreWith(graph, at, taken[at] ?? -1) }]
      : [];
  });

/** Every candidate of an item left over is full, so one more place of any of them would serve it. */
const unservedOf = ({ items }: Bipartite, taken: Int32Array): Overview['unserved'] =>
  items.flatMap((item, at) => ((taken[at] ?? -1) >= 0 ? [] : [{ itemId: item.id, reason: reasonOf(item) }]));

function reasonOf({ candidates }: OverviewItem): Reason {
  const programmes = candidates.map(({ programmeId }) => programmeId).sort();
  return programmes.length === 0
    ? { code: 'overview.no-candidate', params: {}, fields: [] }
    : { code: 'overview.capacity-taken', params: { programmes }, fields: ['programme.capacity'] };
}
