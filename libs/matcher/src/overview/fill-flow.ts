import type { Budget } from './budget.js';
import type { Arcs } from './flow-network.js';

/**
 * Sends as much more as can be from source to sink, one unit a path (Dinic, Soviet Math. Doklady 11, 1970): levels breadth
 * first, then paths that go up one level each step until none is left, and again. False when the budget ended it.
 */
export function fillFlow(network: Arcs, source: number, sink: number, budget: Budget): boolean {
  while (!budget.over) {
    const level = levelsFrom(network, source, budget);
    if ((level[sink] ?? 0) === 0) return true;
    sendAlong(network, level, source, sink);
  }
  return false;
}

/** 1 for the source, 0 for what it cannot reach. */
function levelsFrom({ nodes, start, head, left }: Arcs, source: number, budget: Budget): Int32Array {
  const level = new Int32Array(nodes);
  const queue = [source];
  level[source] = 1;
  for (const node of queue) {
    const end = start[node + 1] ?? 0;
    for (let arc = start[node] ?? 0; arc < end; arc += 1) {
      const to = head[arc] ?? 0;
      if ((left[arc] ?? 0) === 0 || (level[to] ?? 0) > 0) continue;
      level[to] = (level[node] ?? 0) + 1;
      queue.push(to);
    }
    budget.spend(end - (start[node] ?? 0));
  }
  return level;
}

function sendAlong({ start, head, left, reverse }: Arcs, level: Int32Array, source: number, sink: number): void {
  const current = start.slice();
  const path: number[] = [];
  for (let node = source; ;) {
    if (node === sink) {
      for (const arc of path.splice(0)) {
        left[arc] = (left[arc] ?? 0) - 1;
        left[reverse[arc] ?? 0] = (left[reverse[arc] ?? 0] ?? 0) + 1;
      }
      node = source;
    }
    const end = start[node + 1] ?? 0;
    let arc = current[node] ?? 0;
    while (arc < end && ((left[arc] ?? 0) === 0 || level[head[arc] ?? 0] !== (level[node] ?? 0) + 1)) arc += 1;
    current[node] = arc;
    if (arc < end) {
      path.push(arc);
      node = head[arc] ?? 0;
      continue;
    }
    const back = path.pop();
    if (back === undefined) return;
    node = head[reverse[back] ?? 0] ?? 0;
    current[node] = (current[node] ?? 0) + 1;
  }
}
