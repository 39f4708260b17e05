import type { Budget } from './budget.js';
import type { Arcs } from './flow-network.js';

/** Each round divides the tolerance by this. */
const FINER = 3;

/**
 * Makes a feasible flow one of least cost (Goldberg and Tarjan 1990): rounds of an ever smaller tolerance, in each of which
 * arcs below it are filled and what is too much at a node is pushed on or its potential lowered. Costs are whole, so a
 * tolerance below 1 / nodes is none. Stopped by the budget, the flow is the one before the round that did not end.
 * Answers the potentials; true bounds follow from any potentials (`couldSave`), and when it finished they prove the flow:
 * nothing could be saved.
 */
export function lowerCost(network: Arcs, budget: Budget): { potentials: Float64Array; finished: boolean } {
  const scale = network.nodes + 1;
  const cost = network.cost.map((each) => each * scale);
  const potentials = new Float64Array(network.nodes);
  let tolerance = cost.reduce((most, each) => Math.max(most, each), 1);
  let finished = true;
  while (finished && tolerance > 1) {
    tolerance = Math.max(1, Math.floor(tolerance / FINER));
    const kept = network.left.slice();
    const before = potentials.slice();
    finished = new Refinement(network, cost, potentials, tolerance, budget).run();
    if (finished) continue;
    network.left.set(kept);
    potentials.set(before);
  }
  const from = finished ? unusedResidue(potentials, scale) : undefined;
  const inUnits = (each: number) => (from === undefined ? each / scale : Math.floor((each - from) / scale));
  return { potentials: potentials.map(inUnits), finished };
}

/**
 * Arcs of the last flow may still seem to save 1 / scale each. There are fewer potentials than residues of `scale`, so one
 * residue is free; rounded down from there, no two potentials that allow each other are torn apart, and none seems to save.
 */
function unusedResidue(potentials: Float64Array, scale: number): number {
  const used = new Uint8Array(scale);
  for (const each of potentials) used[((each % scale) + scale) % scale] = 1;
  return used.indexOf(0);
}

/** What a flow with the same supplies could cost less at most: what every arc could save under these potentials. */
export function couldSave({ nodes, start, head, left, cost }: Arcs, potentials: Float64Array): number {
  let total = 0;
  for (let node = 0; node < nodes; node += 1)
    for (let arc = start[node] ?? 0; arc < (start[node + 1] ?? 0); arc += 1) {
      const reduced = (cost[arc] ?? 0) + (potentials[node] ?? 0) - (potentials[head[arc] ?? 0] ?? 0);
      if (reduced < 0) total -= reduced * (left[arc] ?? 0);
    }
  return total;
}

class Refinement {
  private readonly excess: Int32Array;
  private readonly current: Int32Array;
  private readonly queue: number[] = [];

  constructor(
    private readonly network: Arcs,
    private readonly cost: Float64Array,
    private readonly potentials: Float64Array,
    private readonly tolerance: number,
    private readonly budget: Budget,
  ) {
    this.excess = new Int32Array(network.nodes);
    this.current = network.start.slice(0, network.nodes);
  }

  /** False when the budget ended it. */
  run(): boolean {
    this.fillCheapArcs();
    for (let node = 0; node < this.network.nodes; node += 1) if ((this.excess[node] ?? 0) > 0) this.queue.push(node);
    for (let at = 0; at < this.queue.length; at += 1) {
      if (this.budget.over) return false;
      this.discharge(this.queue[at] ?? 0);
    }
    return true;
  }

  private fillCheapArcs(): void {
    const { nodes, start, left } = this.network;
    for (let node = 0; node < nodes; node += 1)
      for (let arc = start[node] ?? 0; arc < (start[node + 1] ?? 0); arc += 1)
        if ((left[arc] ?? 0) > 0 && this.reduced(node, arc) < 0) this.push(node, arc, left[arc] ?? 0);
  }

  private reduced(node: number, arc: number): number {
    const to = this.network.head[arc] ?? 0;
    return (this.cost[arc] ?? 0) + (this.potentials[node] ?? 0) - (this.potentials[to] ?? 0);
  }

  private push(node: number, arc: number, amount: number): void {
    const { left, head, reverse } = this.network;
    const to = head[arc] ?? 0;
    const back = reverse[arc] ?? 0;
    left[arc] = (left[arc] ?? 0) - amount;
    left[back] = (left[back] ?? 0) + amount;
    this.excess[node] = (this.excess[node] ?? 0) - amount;
    this.excess[to] = (this.excess[to] ?? 0) + amount;
  }

  private discharge(node: number): void {
    const { start, left, head } = this.network;
    const end = start[node + 1] ?? 0;
    while ((this.excess[node] ?? 0) > 0) {
      const arc = this.current[node] ?? 0;
      if (arc === end) {
        this.relabel(node);
        continue;
      }
      const to = head[arc] ?? 0;
      if ((left[arc] ?? 0) > 0 && this.reduced(node, arc) < 0) {
        const idle = (this.excess[to] ?? 0) <= 0;
        this.push(node, arc, Math.min(this.excess[node] ?? 0, left[arc] ?? 0));
        if (idle && (this.excess[to] ?? 0) > 0) this.queue.push(to);
      } else this.current[node] = arc + 1;
    }
  }

  private relabel(node: number): void {
    const { start, left, head } = this.network;
    let highest = -Infinity;
    for (let arc = start[node] ?? 0; arc < (start[node + 1] ?? 0); arc += 1)
      if ((left[arc] ?? 0) > 0)
        highest = Math.max(highest, (this.potentials[head[arc] ?? 0] ?? 0) - (this.cost[arc] ?? 0));
    this.potentials[node] = highest - this.tolerance;
    this.current[node] = start[node] ?? 0;
    this.budget.spend((start[node + 1] ?? 0) - (start[node] ?? 0));
  }
}
