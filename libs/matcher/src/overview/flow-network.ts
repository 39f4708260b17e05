/** Arcs in pairs: arc a and its reverse a ^ 1. What is left of an arc is its residual; costs are whole numbers. */
export class FlowNetwork {
  private readonly heads: number[] = [];
  private readonly lefts: number[] = [];
  private readonly prices: number[] = [];
  private readonly tails: number[] = [];

  constructor(readonly nodes: number) {}

  /** The number of the arc, for `flowOn`. `flow` of it is used from the start. */
  arc(from: number, to: number, capacity: number, cost: number, flow: number): number {
    this.tails.push(from, to);
    this.heads.push(to, from);
    this.lefts.push(capacity - flow, flow);
    this.prices.push(cost, -cost);
    return this.heads.length - 2;
  }

  /** As typed arrays, arcs of a node side by side: `arcs` from `start[node]` to `start[node + 1]`. */
  frozen(): Arcs {
    const start = new Int32Array(this.nodes + 1);
    for (const tail of this.tails) start[tail + 1] = (start[tail + 1] ?? 0) + 1;
    for (let node = 0; node < this.nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
    const next = start.slice();
    const arcs = new Int32Array(this.heads.length);
    this.tails.forEach((tail, arc) => {
      const place = next[tail] ?? 0;
      arcs[place] = arc;
      next[tail] = place + 1;
    });
    return {
      start,
      arcs,
      head: Int32Array.from(this.heads),
      left: Int32Array.from(this.lefts),
      cost: Float64Array.from(this.prices),
      nodes: this.nodes,
    };
  }
}

export interface Arcs {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly arcs: Int32Array;
  readonly head: Int32Array;
  /** Residual of each arc; the flow on arc a is `left[a ^ 1]`. */
  readonly left: Int32Array;
  readonly cost: Float64Array;
}
