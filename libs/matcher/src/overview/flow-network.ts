/** Arcs in pairs of an arc and its reverse. What is left of an arc is its residual; costs are whole numbers. */
export class FlowNetwork {
  private readonly tails: number[] = [];
  private readonly heads: number[] = [];
  private readonly lefts: number[] = [];
  private readonly prices: number[] = [];

  constructor(readonly nodes: number) {}

  /** The number of the arc, for `flowOn`. `flow` of it is used from the start. */
  arc(from: number, to: number, capacity: number, cost: number, flow: number): number {
    this.tails.push(from, to);
    this.heads.push(to, from);
    this.lefts.push(capacity - flow, flow);
    this.prices.push(cost, -cost);
    return this.heads.length - 2;
  }

  /** As typed arrays, the arcs of a node side by side: from `start[node]` to `start[node + 1]`. */
  frozen(): Arcs {
    const count = this.heads.length;
    const start = new Int32Array(this.nodes + 1);
    for (const tail of this.tails) start[tail + 1] = (start[tail + 1] ?? 0) + 1;
    for (let node = 0; node < this.nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
    const next = start.slice();
    const place = new Int32Array(count);
    for (let arc = 0; arc < count; arc += 1) {
      const tail = this.tails[arc] ?? 0;
      place[arc] = next[tail] ?? 0;
      next[tail] = (next[tail] ?? 0) + 1;
    }
    const [head, left, reverse] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
    const cost = new Float64Array(count);
    for (let arc = 0; arc < count; arc += 1) {
      const at = place[arc] ?? 0;
      head[at] = this.heads[arc] ?? 0;
      left[at] = this.lefts[arc] ?? 0;
      cost[at] = this.prices[arc] ?? 0;
      reverse[at] = place[arc ^ 1] ?? 0;
    }
    return { nodes: this.nodes, start, head, left, cost, reverse, place };
  }
}

export interface Arcs {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly head: Int32Array;
  /** Residual of each arc; the flow on an arc is what is left of its reverse. */
  readonly left: Int32Array;
  readonly cost: Float64Array;
  readonly reverse: Int32Array;
  /** Where the arc of a number lies. */
  readonly place: Int32Array;
}

export const flowOn = ({ left, reverse, place }: Arcs, arc: number): number => left[reverse[place[arc] ?? 0] ?? 0] ?? 0;
